package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import jakarta.ws.rs.core.Response;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Signs somebody in who has set up an account by an invitation. Keycloak itself asks them to verify the address, if the
 * realm wants that.
 */
public abstract class InvitationTokenHandler extends AbstractActionTokenHandler<InvitationToken> {
    protected InvitationTokenHandler() {
        super(
                InvitationToken.TYPE,
                InvitationToken.class,
                Messages.INVALID_CODE,
                EventType.EXECUTE_ACTIONS,
                Errors.NOT_ALLOWED);
    }

    /** Whether the link is still good. */
    protected abstract boolean open(KeycloakSession session, AcceptedLink link);

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // as Keycloak's own handlers: an array of predicates
    public Predicate<? super InvitationToken>[] getVerifiers(ActionTokenContext<InvitationToken> context) {
        return TokenUtils.predicates(
                verifyEmail(context),
                TokenUtils.checkThat(
                        token -> open(context.getSession(), token.link()),
                        Errors.NOT_ALLOWED,
                        "workspacesInviteDeadTitle"));
    }

    @Override
    public AuthenticationSessionModel startFreshAuthenticationSession(
            InvitationToken token, ActionTokenContext<InvitationToken> context) {
        AuthenticationSessionModel login = context.createAuthenticationSessionForClient(token.getIssuedFor());
        new InvitationLogins(context.getSession()).prepare(login, token.link());
        InvitedAddress.hold(login, token.getEmail());
        // Keycloak evaluates the language parameter only within a login.
        LocaleUtil.processLocaleParam(context.getSession(), context.getRealm(), login);
        return login;
    }

    @Override
    public boolean canUseTokenRepeatedly(InvitationToken token, ActionTokenContext<InvitationToken> context) {
        return false;
    }

    @Override
    public Response handleToken(InvitationToken token, ActionTokenContext<InvitationToken> context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        AuthenticationManager.setClientScopesInSession(context.getSession(), login);
        context.setEvent(context.getEvent().clone().removeDetail(Details.EMAIL).event(EventType.LOGIN));
        String next = AuthenticationManager.nextRequiredAction(
                context.getSession(), login, context.getRequest(), context.getEvent());
        return AuthenticationManager.redirectToRequiredActions(
                context.getSession(), context.getRealm(), login, context.getUriInfo(), next);
    }
}
