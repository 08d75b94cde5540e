package io.workspaces.keycloak.invitation.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.TestClock;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Account;
import io.workspaces.keycloak.workspace.TestSettings;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInJudgeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final EmailAddress ADA = new EmailAddress("ada@example.org");
    private static final EmailAddress BOB = new EmailAddress("bob@example.org");
    private static final WorkspaceSettings LINK_ONLY = TestSettings.signIns(null, false, true);
    private static final IdentityProvider TRUSTED = new IdentityProvider("corporate", true, true, null);

    private final TestClock clock = new TestClock(NOW);
    private final InMemoryCandidates invitations = new InMemoryCandidates();
    private final SignInJudge judge = new SignInJudge(invitations, invitations, clock);

    @Test
    void a_sign_in_accepts_each_invitation_to_its_address_that_it_is_enough_for_and_the_others_say_why_not() {
        invite("acme", ADA, WorkspaceSettings.DEFAULT);
        invite("globex", ADA, TestSettings.signIns(Set.of("corporate"), false, false));
        invite("hooli", ADA, TestSettings.signIns(Set.of("other"), false, false));
        invite("umbrella", BOB, WorkspaceSettings.DEFAULT);

        assertThat(signIn(ADA, TRUSTED, null)).containsExactly("acme", "globex");

        assertThat(invitations.notes).containsExactly("hooli PROVIDER_NOT_ALLOWED");
    }

    @Test
    void the_same_refusal_is_noted_once_a_day() {
        invite("acme", ADA, LINK_ONLY);

        signIn(ADA, null, null);
        clock.pass(Duration.ofHours(23));
        signIn(ADA, null, null);
        assertThat(invitations.notes).containsExactly("acme LINK_ONLY");

        clock.pass(Duration.ofHours(1));
        signIn(ADA, null, null);
        assertThat(invitations.notes).containsExactly("acme LINK_ONLY", "acme LINK_ONLY");
    }

    @Test
    void another_refusal_is_noted_at_once() {
        invite("acme", ADA, TestSettings.signIns(Set.of("other"), false, true));

        signIn(ADA, null, null);
        signIn(ADA, TRUSTED, null);

        assertThat(invitations.notes).containsExactly("acme LINK_ONLY", "acme PROVIDER_NOT_ALLOWED");
    }

    @Test
    void a_link_that_somebody_with_another_address_followed_is_refused_for_its_invitation_alone() {
        invite("acme", ADA, WorkspaceSettings.DEFAULT);
        invite("globex", ADA, WorkspaceSettings.DEFAULT);
        invite("umbrella", BOB, WorkspaceSettings.DEFAULT);

        assertThat(signIn(BOB, null, link("acme", 1))).containsExactly("umbrella");

        assertThat(invitations.notes).containsExactly("acme OTHER_ADDRESS");
    }

    @Test
    void a_link_says_why_not_to_an_account_without_an_address() {
        invite("acme", ADA, WorkspaceSettings.DEFAULT);

        assertThat(signIn(null, null, link("acme", 1))).isEmpty();

        assertThat(invitations.notes).containsExactly("acme OTHER_ADDRESS");
    }

    @Test
    void a_link_of_an_invitation_that_was_renewed_since_leads_to_none() {
        invite("acme", ADA, WorkspaceSettings.DEFAULT);

        assertThat(signIn(BOB, null, link("acme", 0))).isEmpty();

        assertThat(invitations.notes).isEmpty();
    }

    @Test
    void a_link_to_the_own_address_finds_no_invitation_twice() {
        invite("acme", ADA, LINK_ONLY);

        assertThat(signIn(ADA, null, link("acme", 1))).containsExactly("acme");
    }

    @Test
    void an_invitation_in_another_realm_is_not_found() {
        invite("acme", ADA, WorkspaceSettings.DEFAULT);

        assertThat(judge.found("elsewhere", ADA, link("acme", 1))).isEmpty();
    }

    /** An invitation whose member has the name of the workspace. */
    private void invite(String workspace, EmailAddress email, WorkspaceSettings settings) {
        Instant expiresAt = NOW.plus(Duration.ofDays(7));
        WorkspaceId id = new WorkspaceId("realm", workspace);
        invitations.add(new Candidate(workspace, id, true, settings, email, 1, expiresAt, null));
    }

    /** The members whom a sign-in makes Active. */
    private List<String> signIn(
            @Nullable EmailAddress email, @Nullable IdentityProvider provider, @Nullable AcceptedLink link) {
        SignIn signIn = new SignIn(
                new Account("account", email, true, PersonName.NONE, true),
                provider,
                null,
                () -> KnownProviders.NONE,
                link,
                new VerifiedBefore(),
                () -> UsedMeans.NONE);
        return judge.judge(judge.found("realm", email, link), signIn).stream()
                .filter(SignInJudge.Judged::accepted)
                .map(one -> one.candidate().memberId())
                .toList();
    }

    private static AcceptedLink link(String member, int generation) {
        return new AcceptedLink("hash", member, member, ADA.value(), LinkKind.MAILED, generation, null, null, false);
    }

    private static final class VerifiedBefore implements AddressHistory {
        @Override
        public boolean unverifiedBefore() {
            return false;
        }

        @Override
        public boolean verifiedElsewhere(Candidate candidate) {
            return false;
        }
    }
}
