package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.Invitations;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Account;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberLifecycle;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries a decision out, if what it was made from still stands. Repeating it is harmless. */
public final class Activate {
    private final WorkspaceLocks locks;
    private final Members members;
    private final Invitations invitations;
    private final Links links;
    private final MemberLifecycle lifecycle;
    private final Clock clock;

    public Activate(
            WorkspaceLocks locks,
            Members members,
            Invitations invitations,
            Links links,
            MemberLifecycle lifecycle,
            Clock clock) {
        this.locks = locks;
        this.members = members;
        this.invitations = invitations;
        this.links = links;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /**
     * A decision to carry out.
     *
     * @param link hash of the token of the link that was followed, or null
     * @param way for the audit trail: {@code link}, {@code password} or the alias of a provider
     */
    public record Decision(
            WorkspaceId workspace,
            String memberId,
            int generation,
            String userId,
            @Nullable String link,
            String way) {
        public static Decision of(Candidate candidate, SignIn signIn) {
            IdentityProvider provider = signIn.provider();
            AcceptedLink link = signIn.link() != null && signIn.link().leadsTo(candidate) ? signIn.link() : null;
            String way = link != null ? "link" : provider == null ? "password" : provider.alias();
            return new Decision(
                    candidate.workspace(),
                    candidate.memberId(),
                    candidate.generation(),
                    signIn.account().id(),
                    link == null ? null : link.tokenHash(),
                    way);
        }
    }

    public Optional<Member> activate(Decision decision, Account account) {
        locks.lock(decision.workspace());
        boolean stands = account.enabled()
                && members.find(decision.workspace(), decision.memberId())
                        .filter(member ->
                                member.email() != null && member.email().equals(account.email()))
                        .isPresent()
                && invitations
                        .find(decision.memberId())
                        .filter(invitation -> stands(decision, invitation))
                        .isPresent();
        return stands
                ? lifecycle.activate(Actor.SYSTEM, decision.workspace(), decision.memberId(), account, decision.way())
                : Optional.empty();
    }

    private boolean stands(Decision decision, Invitation invitation) {
        String link = decision.link();
        return invitation.generation() == decision.generation()
                && !invitation.expired(clock.instant())
                && (link == null
                        || links.open(decision.workspace().realm(), link, clock.instant())
                                .isPresent());
    }
}
