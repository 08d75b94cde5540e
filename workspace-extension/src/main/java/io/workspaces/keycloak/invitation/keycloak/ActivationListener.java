package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.access.keycloak.SessionActors;
import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.invitation.activation.Activate;
import io.workspaces.keycloak.invitation.activation.Candidate;
import io.workspaces.keycloak.invitation.activation.Candidates;
import io.workspaces.keycloak.invitation.activation.SignIn;
import io.workspaces.keycloak.invitation.activation.SignInJudge;
import io.workspaces.keycloak.invitation.activation.SignInJudge.Judged;
import io.workspaces.keycloak.kernel.EmailAddress;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Decides at every login which Invited members it makes Active. Writes that after the login's commit: a write within the
 * login's transaction broke concurrent first logins, and a failure there would have committed half of it.
 */
public final class ActivationListener implements EventListenerProvider {
    private static final Logger LOG = Logger.getLogger(ActivationListener.class);
    private static final Set<EventType> PROFILE_CHANGES = EnumSet.of(EventType.UPDATE_PROFILE, EventType.UPDATE_EMAIL);

    private final KeycloakSession session;
    private final SignIns signIns;
    private final InvitedAddress address;
    private final LoginActivation activation;
    private final SignInJudge judge;

    public ActivationListener(
            KeycloakSession session,
            Candidates candidates,
            SignIns signIns,
            InvitedAddress address,
            LoginActivation activation,
            Clock clock) {
        this.session = session;
        this.signIns = signIns;
        this.address = address;
        this.activation = activation;
        this.judge = new SignInJudge(candidates, activation::refusedAfterCommit, clock);
    }

    @Override
    public void onEvent(Event event) {
        RealmModel realm = session.getContext().getRealm();
        boolean profile = PROFILE_CHANGES.contains(event.getType());
        if (!(profile || isSignIn(event))
                || event.getUserId() == null
                || realm == null
                || !realm.getId().equals(event.getRealmId())
                || !realm.isOrganizationsEnabled()) {
            return;
        }
        UserModel user = session.users().getUserById(realm, event.getUserId());
        if (user != null && profile) {
            AcceptedLinks.ofLogin(session).ifPresent(link -> address.keep(link, user));
        } else if (user != null) {
            login(realm, user, event);
        }
    }

    /** A login, or one that ended because the account is disabled, which Invited people should be told of. */
    private static boolean isSignIn(Event event) {
        return event.getType() == EventType.LOGIN
                || (event.getType() == EventType.LOGIN_ERROR && Errors.USER_DISABLED.equals(event.getError()));
    }

    private void login(RealmModel realm, UserModel user, Event event) {
        Optional<AcceptedLink> link = AcceptedLinks.ofLogin(session);
        EmailAddress own =
                Optional.ofNullable(user.getEmail()).flatMap(EmailAddress::find).orElse(null);
        List<Candidate> found = judge.found(realm.getId(), own, link.orElse(null));
        if (found.isEmpty() && link.isEmpty()) {
            return;
        }
        UserSessionModel userSession =
                event.getSessionId() == null ? null : session.sessions().getUserSession(realm, event.getSessionId());
        if (userSession != null && link.isPresent()) {
            AcceptedLinks.put(userSession, link.get());
        }
        if (SessionActors.impersonator(userSession) == null) {
            if (event.getType() == EventType.LOGIN) {
                new UsedCredentials(session).note(event, user);
            }
            decide(found, signIns.of(user, userSession, provider(event), link.orElse(null)), event);
        }
    }

    private void decide(List<Candidate> found, SignIn signIn, Event event) {
        List<Judged> judged = judge.judge(found, signIn);
        judged.forEach(one -> LOG.debugf(
                "Sign-in of the invited member %s: %s", one.candidate().memberId(), one.verdict()));
        List<Activate.Decision> decisions = judged.stream()
                .filter(Judged::accepted)
                .map(one -> Activate.Decision.of(one.candidate(), signIn))
                .toList();
        if (!decisions.isEmpty()) {
            activation.afterCommit(decisions, event.getClientId(), event.getSessionId());
        }
    }

    private static @Nullable String provider(Event event) {
        return event.getDetails() == null ? null : event.getDetails().get(Details.IDENTITY_PROVIDER);
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        // Events of admins are no logins.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
