package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.access.keycloak.SessionActors;
import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.invitation.activation.Activate;
import io.workspaces.keycloak.invitation.activation.ActivationRule;
import io.workspaces.keycloak.invitation.activation.Candidate;
import io.workspaces.keycloak.invitation.activation.Candidates;
import io.workspaces.keycloak.invitation.activation.SignIn;
import io.workspaces.keycloak.invitation.activation.Verdict;
import io.workspaces.keycloak.invitation.keycloak.AcceptedLinks;
import io.workspaces.keycloak.invitation.keycloak.SignIns;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Finds out, at the end of a login that an invitation began, whether the person has become Active. */
final class AcceptanceResolver {
    /** What has become of the invitation. */
    enum Outcome {
        JOINED,
        OTHER_PERSON,
        UNVERIFIED,
        REFUSED,
        NOT_WRITABLE,
        DEAD
    }

    /** The outcome for a session. */
    record Report(Outcome outcome, Optional<Member> member, Optional<AcceptedLink> link) {
        static final Report DEAD = new Report(Outcome.DEAD, Optional.empty(), Optional.empty());
    }

    private final Members members;
    private final Candidates candidates;
    private final Activate activate;
    private final SignIns signIns;
    private final Clock clock;

    public AcceptanceResolver(Members members, Candidates candidates, Activate activate, SignIns signIns, Clock clock) {
        this.members = members;
        this.candidates = candidates;
        this.activate = activate;
        this.signIns = signIns;
        this.clock = clock;
    }

    Report report(String realm, UserSessionModel userSession) {
        return AcceptedLinks.of(userSession)
                .flatMap(link -> members.find(link.workspace(realm), link.memberId())
                        .map(member -> member.asOf(clock.instant()))
                        .map(member -> new Report(
                                outcome(realm, userSession, link, member), Optional.of(member), Optional.of(link))))
                .orElse(Report.DEAD);
    }

    private Outcome outcome(String realm, UserSessionModel userSession, AcceptedLink link, Member member) {
        UserModel user = userSession.getUser();
        if (member.is(MemberStatus.ACTIVE)) {
            return user.getId().equals(member.userId()) ? Outcome.JOINED : Outcome.DEAD;
        }
        EmailAddress email = member.email();
        if (!member.is(MemberStatus.INVITED) || email == null) {
            return Outcome.DEAD;
        }
        if (SessionActors.impersonator(userSession) != null) {
            return Outcome.REFUSED;
        }
        SignIn signIn = signIns.of(user, userSession, null, link);
        Optional<Candidate> candidate = candidates.of(realm, email).stream()
                .filter(open -> open.memberId().equals(member.id()))
                .findFirst();
        if (!email.equals(signIn.account().email())) {
            // People with a link to an older state of the invitation do not learn whom it is for now.
            return candidate.filter(link::leadsTo).isPresent() ? Outcome.OTHER_PERSON : Outcome.DEAD;
        }
        return candidate
                .map(open -> late(open, signIn, SessionActors.of(userSession)))
                .orElse(Outcome.DEAD);
    }

    /** Makes up for the login's listener, if that has failed. */
    private Outcome late(Candidate candidate, SignIn signIn, Actor person) {
        Verdict verdict = ActivationRule.judge(candidate, signIn, clock.instant());
        return switch (verdict) {
            case ACTIVATE ->
                activate.activate(Activate.Decision.of(candidate, signIn), signIn.account(), person)
                        .map(member -> member.is(MemberStatus.ACTIVE) ? Outcome.JOINED : Outcome.NOT_WRITABLE)
                        .orElse(Outcome.DEAD);
            case ADDRESS_UNVERIFIED -> Outcome.UNVERIFIED;
            case EXPIRED, OTHER_ADDRESS, WORKSPACE_DISABLED, ACCOUNT_DISABLED -> Outcome.DEAD;
            case PROVIDER_NOT_ALLOWED, PROVIDER_NAMES_OTHER_ADDRESS, PROVIDER_DOES_NOT_VERIFY, LINK_ONLY ->
                Outcome.REFUSED;
        };
    }
}
