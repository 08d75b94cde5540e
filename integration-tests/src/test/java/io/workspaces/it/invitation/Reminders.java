package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.Stored;
import io.workspaces.it.TestRealm;
import io.workspaces.it.member.Door;
import io.workspaces.it.member.Workspace;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.mail.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Mails to invited people whose link ends soon. */
abstract class Reminders {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PAGES = "/workspaces/invitations/";

    private final TestRealm realm;
    private final Stored stored;

    Reminders(TestRealm realm) {
        this.realm = realm;
        this.stored = new Stored(realm.server().database());
    }

    @Test
    void who_has_not_come_is_reminded_once_with_a_link_that_works_as_the_first_one_does() {
        Workspace team = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        Mail first = invite(team, "ann");
        assertThat(stored.number("select EXPIRES_AT - REMIND_AT from WSP_INVITATION where ORG_ID = ?", team.id()))
                .isEqualTo(Duration.ofDays(3).toMillis());

        dueNow(team, Duration.ofDays(3));
        Mail reminder = Waiting.until(
                        PATIENCE, () -> realm.mail().mailsTo(team.address("ann")), mails -> mails.size() == 2)
                .get(1);

        String inviter = "root " + team.alias();
        assertThat(reminder.subject())
                .isEqualTo("Reminder: %s invites you to Team %s".formatted(inviter, team.alias()));
        for (String part : List.of(reminder.text(), Jsoup.parse(reminder.html()).text())) {
            assertThat(part)
                    .contains(
                            inviter + " has invited you",
                            "not accepted yet",
                            "expires in 3 days",
                            "earlier e-mail works as well");
        }
        assertThat(reminder.link(PAGES)).isNotEqualTo(first.link(PAGES));
        for (Mail mail : List.of(first, reminder)) {
            assertThat(realm.browser().open(mail.link(PAGES)).document().text())
                    .contains(inviter + " invites", team.address("ann"));
        }
        JsonNode state = team.member("ann").at("/invitation/mail");
        assertThat(state.path("state").asText()).isEqualTo("sent");
        JsonNode entry = team.get("/audit?action=invitation.remind");
        assertThat(entry.path("total").asInt()).isEqualTo(1);
        assertThat(entry.at("/items/0/target/id").asText()).isEqualTo(team.memberId("ann"));
        waitUntilAllHaveLeft(team);
        assertThat(realm.mail().mailsTo(team.address("ann"))).hasSize(2);
    }

    @Test
    void nobody_is_reminded_who_has_come_or_whom_nobody_wants_to_remind() {
        Workspace silent = Workspace.create(realm, Door.WORKSPACE_ADMIN);
        silent.send("PATCH", "/settings", Map.of("reminders", false)).expect(200);
        Workspace disabled = Workspace.create(realm);
        Workspace team = Workspace.create(realm);
        invite(silent, "ann");
        invite(disabled, "ann");
        invite(team, "bob");
        invite(team, "late");
        disabled.send("PATCH", "", Map.of("enabled", false)).expect(200);
        team.send("POST", "/members/" + team.memberId("bob") + "/archive", null).expect(200);

        dueNow(silent, Duration.ofDays(3));
        dueNow(disabled, Duration.ofDays(3));
        dueNow(team, Duration.ofHours(23));
        for (Workspace one : List.of(silent, disabled, team)) {
            waitUntilAllHaveLeft(one);
        }

        for (String address :
                List.of(silent.address("ann"), disabled.address("ann"), team.address("bob"), team.address("late"))) {
            assertThat(realm.mail().mailsTo(address)).as(address).hasSize(1);
        }
    }

    /** Invites somebody, and waits until the server knows that the mail has left. */
    private Mail invite(Workspace team, String name) {
        String id = team.send("POST", "/invitations", Map.of("email", team.address(name), "fullName", name))
                .expect(201)
                .createdId();
        Waiting.until(
                PATIENCE,
                () -> team.get("/members/" + id).at("/invitation/mail/state").asText(),
                "sent"::equals);
        return realm.mail().await(team.address(name), PATIENCE);
    }

    /** It is time to remind all whom the workspace has invited, with so much time left. */
    private void dueNow(Workspace team, Duration left) {
        stored.change(
                "update WSP_INVITATION set REMIND_AT = 1, MAIL_AT = ?, EXPIRES_AT = ? where ORG_ID = ?",
                Instant.now().minus(Duration.ofDays(4)).toEpochMilli(),
                Instant.now().plus(left).minusSeconds(600).toEpochMilli(),
                team.id());
    }

    private void waitUntilAllHaveLeft(Workspace team) {
        for (String open : List.of("WSP_INVITATION where REMIND_AT <= 1 and", "WSP_OUTBOX where")) {
            Waiting.until(
                    PATIENCE,
                    () -> stored.number("select count(*) from " + open + " ORG_ID = ?", team.id()),
                    left -> left == 0);
        }
    }
}
