package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.Invitations;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Account;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberLifecycle;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an Invited member Active, if what the decision was based on is still true. Repeating it is harmless. */
public final class Activate {
    private final WorkspaceLocks locks;
    private final Members members;
    private final Invitations invitations;
    private final Links links;
    private final MemberLifecycle lifecycle;
    private final UnverifiedAccounts unverified;
    private final AddressVouchers vouchers;
    private final Reclaims reclaims;
    private final Clock clock;

    public Activate(
            WorkspaceLocks locks,
            Members members,
            Invitations invitations,
            Links links,
            MemberLifecycle lifecycle,
            UnverifiedAccounts unverified,
            AddressVouchers vouchers,
            Reclaims reclaims,
            Clock clock) {
        this.locks = locks;
        this.members = members;
        this.invitations = invitations;
        this.links = links;
        this.lifecycle = lifecycle;
        this.unverified = unverified;
        this.vouchers = vouchers;
        this.reclaims = reclaims;
        this.clock = clock;
    }

    /**
     * A decision to make a member Active.
     *
     * @param link hash of the token of the link that was followed, or null
     * @param way how they signed in, for the audit trail: {@code link}, {@code password} or the alias of a provider
     * @param mailboxProved whether a mailed link of the invitation was followed
     * @param setUp whether the account was set up by a link just now, so that it cannot be anybody else's
     * @param unverified whether the login shows that nobody had verified the address when it began
     */
    public record Decision(
            WorkspaceId workspace,
            String memberId,
            int generation,
            String userId,
            @Nullable String link,
            String way,
            boolean mailboxProved,
            boolean setUp,
            boolean unverified,
            UsedMeans used) {
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
                    way,
                    signIn.provesMailboxOf(candidate),
                    signIn.link() != null && signIn.link().setsUp(),
                    signIn.address().unverifiedBefore() || !signIn.account().emailVerified(),
                    signIn.used().get());
        }
    }

    /**
     * @param person the account's owner, whose act it is if they followed a link
     * @return the Active member; the Invited one with a flag if Keycloak cannot store memberships of the account; or
     *     empty if the decision no longer holds
     */
    public Optional<Member> activate(Decision decision, Account account, Actor person) {
        locks.lock(decision.workspace());
        boolean stillTrue = account.enabled()
                && members.find(decision.workspace(), decision.memberId())
                        .filter(member ->
                                member.email() != null && member.email().equals(account.email()))
                        .isPresent()
                && invitations
                        .find(decision.memberId())
                        .filter(invitation -> isStillTrue(decision, invitation))
                        .isPresent();
        if (!stillTrue) {
            return Optional.empty();
        }
        // Before the invitation is closed, which deletes what is known of the account.
        Optional<UnverifiedAccounts.Seen> seen = unverified.find(decision.memberId(), decision.userId());
        Actor actor = decision.link() == null ? Actor.SYSTEM : person;
        Optional<Member> member =
                lifecycle.activate(actor, decision.workspace(), decision.memberId(), account, decision.way());
        if (member.filter(now -> now.is(MemberStatus.ACTIVE)).isPresent()) {
            noteProofAndReclaim(decision, account, seen);
        }
        return member;
    }

    /** Notes that the mailbox is proved, and adds the task to reclaim an account that was not verified before. */
    private void noteProofAndReclaim(Decision decision, Account account, Optional<UnverifiedAccounts.Seen> seen) {
        if (decision.mailboxProved() && account.email() != null) {
            vouchers.proved(account.id(), account.email());
        }
        if (!decision.setUp() && (decision.unverified() || seen.isPresent())) {
            boolean told = seen.filter(UnverifiedAccounts.Seen::told).isPresent();
            reclaims.add(Reclaim.of(decision.workspace(), account.id(), decision.used(), told, clock.instant()));
        }
    }

    private boolean isStillTrue(Decision decision, Invitation invitation) {
        String link = decision.link();
        return invitation.generation() == decision.generation()
                && !invitation.expired(clock.instant())
                && (link == null
                        || links.open(decision.workspace().realm(), link, clock.instant())
                                .isPresent());
    }
}
