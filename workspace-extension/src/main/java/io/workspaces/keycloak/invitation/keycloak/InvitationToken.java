package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import org.keycloak.authentication.actiontoken.DefaultActionToken;

/** The action token that signs somebody in after they have chosen a password. */
public final class InvitationToken extends DefaultActionToken {
    static final String TYPE = "workspaces-invitation";

    private static final String LINK = "link";

    /** For reading. */
    @SuppressWarnings("unused") // by Jackson
    private InvitationToken() {}

    InvitationToken(String userId, String email, int expiresAt, String clientId, AcceptedLink link) {
        super(userId, TYPE, expiresAt, null);
        setEmail(email);
        issuedFor(clientId);
        setNote(LINK, AcceptedLinks.encode(link));
    }

    AcceptedLink link() {
        return AcceptedLinks.decode(getNote(LINK));
    }
}
