package io.workspaces.it.invitation;

import io.workspaces.it.Browsing;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.PartnerRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is looked at is told in {@code admin-theme/src/test/e2e/invitation.mjs}. */
class InvitationPagesIT {
    private static final String PASSWORD = "Secret-1234";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final Map<String, String> LINKS = new LinkedHashMap<>();
    private static final Map<String, String> MAILS = new LinkedHashMap<>();

    @BeforeAll
    static void invite() {
        realm.api()
                .update(Map.of(
                        "displayName",
                        "Northern Lights",
                        "internationalizationEnabled",
                        true,
                        "supportedLocales",
                        List.of("en", "de", "fr", "es", "ja")));
        Invitations acme = Invitations.into(realm, "Northern Lights Research Collaboration", "acme");
        RealmApi partner = realm.admin().createRealm("invitationpagesit-partner", Map.of());
        new PartnerRealm(partner).offerTo(realm.api(), "partner", true);
        new PartnerRealm(partner).offerTo(realm.api(), "second", true);
        partner.createUser(Person.of("else@pages.example.org", PASSWORD));
        for (String account : List.of("account", "mismatch")) {
            realm.api().createUser(Person.of(address(account), PASSWORD));
        }
        for (String account : List.of("accept", "verify", "other")) {
            realm.api().createUser(Person.of(address(account), PASSWORD).unverified());
        }
        for (String mailed : List.of("new", "journey", "account", "mismatch", "accept", "wrong")) {
            LINKS.put(mailed, acme.mailedLink(address(mailed), Map.of("fullName", "Ada Lovelace", "role", "Builder")));
        }
        LINKS.put("chief", acme.mailedLink(address("chief"), Map.of("fullName", "Ada Lovelace", "role", "Admin")));
        for (String mailed : List.of("new", "chief")) {
            MAILS.put(mailed, realm.mail().mailsTo(address(mailed)).get(0).html());
        }
        AdminDoor admin = AdminDoor.of(realm, acme, "admin@pages.example.org");
        LINKS.put("copied", admin.copiedLink(address("copied")));
        LINKS.put("verify", admin.copiedLink(address("verify")));
        LINKS.put("dead", realm.api().base() + "/workspaces/invitations/" + "x".repeat(43));
        disabled();
        refused(partner);
        remind(acme);
        ends();
    }

    private static void remind(Invitations acme) {
        // Until the server knows that the mail has left, it would write over what is written here.
        acme.awaitMail(address("chief"), "sent");
        Stored stored = new Stored(realm.server().database());
        stored.change(
                "update WSP_INVITATION set REMIND_AT = 1, MAIL_AT = ?, EXPIRES_AT = ? where MEMBER_ID ="
                        + " (select ID from WSP_MEMBER where EMAIL = ?)",
                Instant.now().minus(Duration.ofDays(4)).toEpochMilli(),
                Instant.now().plus(Duration.ofDays(3)).toEpochMilli(),
                address("chief"));
        MAILS.put(
                "reminder",
                Waiting.until(
                                Duration.ofSeconds(60),
                                () -> realm.mail().mailsTo(address("chief")),
                                mails -> mails.size() == 2)
                        .get(1)
                        .html());
    }

    /** The mails about memberships that end. */
    private static void ends() {
        Workspace team = Workspace.create(realm);
        team.active("root", "Admin");
        String ann = team.active("ann-theodora-wilhelmina", "End-user");
        String bob = team.active("bob", "End-user");
        new Stored(realm.server().database())
                .change(
                        "update WSP_MEMBER set ACTIVE_UNTIL = case when ID = ? then ? else ? end where ID in (?, ?)",
                        ann,
                        Instant.now().plus(Duration.ofDays(3)).toEpochMilli(),
                        Instant.now().minusSeconds(1).toEpochMilli(),
                        ann,
                        bob);
        Map<String, String> recipients = Map.of("ends", "ann-theodora-wilhelmina", "ended", "bob", "digest", "root");
        recipients.forEach((mail, who) -> MAILS.put(
                mail,
                realm.mail().await(team.address(who), Duration.ofSeconds(60)).html()));
    }

    private static void disabled() {
        Invitations closed = Invitations.into(realm, "Donaudampfschifffahrtsgesellschaftskapitän & Co", "closed");
        LINKS.put("disabled", closed.mailedLink(address("disabled"), Map.of()));
        closed.send("PATCH", "", Map.of("enabled", false)).expect(200);
    }

    /** A workspace that takes people of another provider only. */
    private static void refused(RealmApi partner) {
        Invitations choosy = Invitations.into(realm, "Choosy", "choosy");
        choosy.send("PATCH", "/settings", Map.of("identityProviders", List.of("second")))
                .expect(200);
        partner.createUser(Person.of(address("refused"), PASSWORD));
        LINKS.put("refused", choosy.mailedLink(address("refused"), Map.of()));
    }

    private static String address(String who) {
        return who + ".von-hohenberg-wittelsbach@pages.example.org";
    }

    @TestFactory
    Stream<DynamicTest> every_page_of_an_invitation_can_be_read_in_every_language_and_on_a_phone() {
        return new Browsing(realm)
                .steps(
                        "invitation",
                        Map.of(
                                "WORKSPACES_LINKS", Json.write(LINKS),
                                "WORKSPACES_MAILS", Json.write(MAILS),
                                "WORKSPACES_PASSWORD", PASSWORD));
    }
}
