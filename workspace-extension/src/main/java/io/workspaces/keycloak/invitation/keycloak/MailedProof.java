package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.kernel.EmailAddress;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionToken;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether the login of a session has opened a link that Keycloak mailed to the address that the account has now, to reset
 * the password or to verify the address. The link itself says where it was mailed: the account may have got another
 * address before the login ended, or later from a provider, while the session goes on.
 */
final class MailedProof {
    private static final String NOTE = "io.workspaces.mailbox";
    private static final Set<String> TYPES =
            Set.of(ResetCredentialsActionToken.TOKEN_TYPE, VerifyEmailActionToken.TOKEN_TYPE);

    private final KeycloakSession session;
    private final UserModel user;

    MailedProof(KeycloakSession session, UserModel user) {
        this.session = session;
        this.user = user;
    }

    /**
     * Stores in the session what its login has proved.
     *
     * @return whether this login proves the mailbox
     */
    boolean settle(UserSessionModel userSession) {
        Optional<EmailAddress> proved = ofLogin();
        if (proved.isEmpty() || !proved.equals(address(user.getEmail()))) {
            return false;
        }
        String email = proved.get().value();
        if (!email.equals(userSession.getNote(NOTE))) {
            userSession.setNote(NOTE, email);
        }
        return true;
    }

    boolean proves(UserSessionModel userSession) {
        String proved = userSession.getNote(NOTE);
        return settle(userSession) || proved != null && address(user.getEmail()).equals(address(proved));
    }

    /** Keycloak 26.7 stores a mailed token in this note once it has verified it, and nothing else. */
    private Optional<EmailAddress> ofLogin() {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        String token = login == null ? null : login.getAuthNote(Constants.KEY);
        try {
            return token == null
                    ? Optional.empty()
                    : mailedTo(new JWSInput(token).readJsonContent(JsonWebToken.class), user.getId());
        } catch (JWSInputException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<EmailAddress> mailedTo(JsonWebToken mailed, String userId) {
        return TYPES.contains(mailed.getType()) && userId.equals(mailed.getSubject())
                ? address((String) mailed.getOtherClaims().get(DefaultActionToken.JSON_FIELD_EMAIL))
                : Optional.empty();
    }

    private static Optional<EmailAddress> address(@Nullable String email) {
        return email == null ? Optional.empty() : EmailAddress.find(email);
    }
}
