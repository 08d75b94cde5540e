package io.workspaces.keycloak.invitation.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.InvitationWorkspace;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.member.Account;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivateTest {
    private static final EmailAddress EMAIL = new EmailAddress("bob@example.org");
    private static final UsedMeans USED = new UsedMeans("session", Set.of("credential"), null);

    private final InvitationWorkspace workspace = new InvitationWorkspace();
    private final Member bob = workspace.invite(EMAIL.value());
    private final Account account = account(EMAIL, true);

    private final Map<String, UnverifiedAccounts.Seen> seen = new HashMap<>();
    private final List<String> proved = new ArrayList<>();
    private final List<Reclaim> reclaims = new ArrayList<>();

    @Test
    void an_invited_member_becomes_active_once() {
        assertThat(activate(decision(1, null, false, false, false), account))
                .hasValueSatisfying(member -> assertThat(member.userId()).isEqualTo("account"));
        assertThat(activated().actor()).as("nobody asked for it").isEqualTo(Actor.SYSTEM);

        assertThat(workspace.invitations.find(bob.id())).isEmpty();
        assertThat(activate(decision(1, null, false, false, false), account)).isEmpty();
        assertThat(now().status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(reclaims).isEmpty();
        assertThat(proved).isEmpty();
    }

    @Test
    void a_decision_about_an_invitation_that_was_resent_since_changes_nothing() {
        workspace.resend(bob);

        assertThat(activate(decision(1, null, true, false, true), account)).isEmpty();

        assertNothingHappened();
    }

    @Test
    void an_invitation_that_has_expired_since_changes_nothing() {
        workspace.pass(Duration.ofDays(30));

        assertThat(activate(decision(1, null, true, false, true), account)).isEmpty();

        assertNothingHappened();
    }

    @Test
    void an_account_that_was_disabled_or_got_another_address_since_changes_nothing() {
        assertThat(activate(decision(1, null, true, false, true), account(EMAIL, false)))
                .isEmpty();
        assertThat(activate(decision(1, null, true, false, true), account(new EmailAddress("eve@example.org"), true)))
                .isEmpty();

        assertNothingHappened();
    }

    @Test
    void a_link_has_to_be_good_still() {
        workspace.copyLink(bob, true);
        String link = workspace.shown.get(0).hash();

        assertThat(activate(decision(1, "another link", false, false, false), account))
                .isEmpty();
        assertThat(activate(decision(1, link, false, false, false), account)).isPresent();
        assertThat(activated().actor()).as("whoever accepts, does it").isEqualTo(new Actor("account", "bob"));
    }

    @Test
    void a_proved_mailbox_is_noted() {
        activate(decision(1, null, true, false, false), account);

        assertThat(proved).containsExactly("account bob@example.org");
        assertThat(reclaims).isEmpty();
    }

    @Test
    void an_account_that_was_unverified_when_the_login_began_is_reclaimed_with_a_mail_unless_a_page_told_its_owner() {
        activate(decision(1, null, true, false, true), account);

        assertThat(reclaims).singleElement().satisfies(task -> {
            assertThat(task.userId()).isEqualTo("account");
            assertThat(task.kept()).isEqualTo(USED);
            assertThat(task.told()).isFalse();
        });
    }

    @Test
    void an_account_that_was_unverified_while_the_invitation_was_open_is_reclaimed_whatever_the_login_shows() {
        seen.put(bob.id() + "/account", new UnverifiedAccounts.Seen(true));

        activate(decision(1, null, false, false, false), account);

        assertThat(reclaims).singleElement().satisfies(task -> assertThat(task.told())
                .isTrue());
    }

    @Test
    void an_account_that_the_link_has_just_set_up_is_nobody_elses() {
        seen.put(bob.id() + "/account", new UnverifiedAccounts.Seen(false));

        assertThat(activate(decision(1, null, false, true, true), account)).isPresent();

        assertThat(reclaims).isEmpty();
    }

    @Test
    void an_account_that_is_a_member_already_is_neither_activated_nor_reclaimed() {
        Member carl = workspace.people.active("carl", DefaultRole.BUILDER);

        assertThat(activate(
                        decision(1, null, true, false, true),
                        new Account(carl.requireUserId(), EMAIL, true, new PersonName("", ""), true)))
                .isEmpty();

        assertNothingHappened();
    }

    private void assertNothingHappened() {
        assertThat(now().status()).isEqualTo(MemberStatus.INVITED);
        assertThat(workspace.invitations.find(bob.id())).isPresent();
        assertThat(reclaims).isEmpty();
        assertThat(proved).isEmpty();
    }

    private AuditEntry activated() {
        AuditEntry entry = workspace.people.audit.get(workspace.people.audit.size() - 1);
        assertThat(entry.action()).isEqualTo(AuditAction.MEMBER_ACTIVATE);
        return entry;
    }

    private Member now() {
        return workspace.people.members.find(workspace.id, bob.id()).orElseThrow();
    }

    private static Account account(EmailAddress email, boolean enabled) {
        return new Account("account", email, true, new PersonName("Bob", "Baker"), enabled);
    }

    private Activate.Decision decision(
            int generation, @Nullable String link, boolean mailboxProved, boolean setUp, boolean unverified) {
        return new Activate.Decision(
                workspace.id, bob.id(), generation, "account", link, "link", mailboxProved, setUp, unverified, USED);
    }

    private Optional<Member> activate(Activate.Decision decision, Account signedIn) {
        return new Activate(
                        workspace.people.locks,
                        workspace.people.members,
                        workspace.invitations,
                        workspace.links,
                        workspace.lifecycle(),
                        new Unverified(),
                        new Vouchers(),
                        new Tasks(),
                        workspace.clock)
                .activate(decision, signedIn, new Actor(signedIn.id(), "bob"));
    }

    private final class Unverified implements UnverifiedAccounts {
        @Override
        public void remember(String realm, EmailAddress email, String userId) {
            seen.put(bob.id() + "/" + userId, new Seen(false));
        }

        @Override
        public void told(String memberId, String userId) {
            seen.put(memberId + "/" + userId, new Seen(true));
        }

        /** What is known of an account is deleted with the invitation. */
        @Override
        public Optional<Seen> find(String memberId, String userId) {
            return workspace.invitations.find(memberId).map(open -> seen.get(memberId + "/" + userId));
        }
    }

    private final class Vouchers implements AddressVouchers {
        @Override
        public Optional<Word> find(String userId) {
            return Optional.empty();
        }

        @Override
        public void made(String realm, String userId, EmailAddress email, String provider) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void linked(String realm, String userId, EmailAddress email, @Nullable String voucher) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void came(String userId, EmailAddress email, String provider) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void proved(String userId, EmailAddress email) {
            proved.add(userId + " " + email.value());
        }
    }

    private final class Tasks implements Reclaims {
        @Override
        public void add(Reclaim task) {
            reclaims.add(task);
        }

        @Override
        public Optional<String> claim(Instant now, Duration lease) {
            return Optional.empty();
        }

        @Override
        public Optional<Reclaim> find(String id) {
            return Optional.empty();
        }

        @Override
        public void taken(String id, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void postpone(String id, Instant due) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String id) {
            throw new UnsupportedOperationException();
        }
    }
}
