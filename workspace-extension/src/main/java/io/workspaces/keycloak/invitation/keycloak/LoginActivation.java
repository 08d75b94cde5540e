package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.invitation.activation.Activate;
import io.workspaces.keycloak.invitation.activation.Candidate;
import io.workspaces.keycloak.invitation.activation.Verdict;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.member.Account;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.keycloak.RealmAccounts;
import io.workspaces.keycloak.persistence.AfterCommit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Makes members Active once the login has been committed, each in a transaction of its own. A failure is logged; the
 * member stays Invited, and the next login tries again.
 */
public final class LoginActivation {
    private static final Logger LOG = Logger.getLogger(LoginActivation.class);

    private final KeycloakSession session;
    private final Function<KeycloakSession, ActivationModule> module;

    public LoginActivation(KeycloakSession session, Function<KeycloakSession, ActivationModule> module) {
        this.session = session;
        this.module = module;
    }

    void afterCommit(List<Activate.Decision> decisions, @Nullable String clientId, @Nullable String sessionId) {
        decisions.forEach(decision -> AfterCommit.insistInRealm(
                session,
                decision.workspace().realm(),
                "The invited member " + decision.memberId() + " could not be activated",
                job -> activate(job, decision).ifPresent(member -> activated(job, member, clientId, sessionId))));
    }

    /** Notes why the member stays Invited. */
    void refusedAfterCommit(Candidate candidate, Verdict reason, Instant now) {
        AfterCommit.inRealm(
                session,
                candidate.workspace().realm(),
                "The refused sign-in of the invited member " + candidate.memberId() + " could not be noted",
                job -> module.apply(job).refusedSignIns().note(candidate, reason, now));
    }

    private Optional<Member> activate(KeycloakSession job, Activate.Decision decision) {
        UserModel user = job.users().getUserById(job.getContext().getRealm(), decision.userId());
        if (user == null) {
            return Optional.empty();
        }
        Account account = RealmAccounts.account(user);
        Actor person = new Actor(user.getId(), user.getUsername());
        return module.apply(job).activate().activate(decision, account, person);
    }

    private static void activated(
            KeycloakSession job, Member member, @Nullable String clientId, @Nullable String sessionId) {
        if (member.is(MemberStatus.ACTIVE)) {
            choose(job, member, clientId, sessionId);
        } else {
            LOG.warnf(
                    "The invited member %s of workspace %s in realm %s could not be activated: %s",
                    member.id(),
                    member.workspace().organization(),
                    job.getContext().getRealm().getName(),
                    ErrorCode.ACCOUNT_NOT_WRITABLE.code());
        }
    }

    /**
     * Chooses the organization for the client's session. Otherwise, people who are now in two organizations get an
     * empty {@code organization} claim from Keycloak 26.7.
     */
    private static void choose(
            KeycloakSession job, Member member, @Nullable String clientId, @Nullable String sessionId) {
        RealmModel realm = job.getContext().getRealm();
        ClientModel client = clientId == null ? null : realm.getClientByClientId(clientId);
        UserSessionModel userSession = sessionId == null ? null : job.sessions().getUserSession(realm, sessionId);
        if (client == null || userSession == null) {
            return;
        }
        AuthenticatedClientSessionModel clientSession =
                userSession.getAuthenticatedClientSessionByClient(client.getId());
        if (clientSession != null
                && clientSession.getNote(OrganizationModel.ORGANIZATION_ATTRIBUTE) == null
                && inSeveral(job, userSession.getUser())) {
            clientSession.setNote(
                    OrganizationModel.ORGANIZATION_ATTRIBUTE, member.workspace().organization());
        }
    }

    private static boolean inSeveral(KeycloakSession job, UserModel user) {
        return job.getProvider(OrganizationProvider.class)
                        .getByMember(user)
                        .limit(2)
                        .count()
                > 1;
    }
}
