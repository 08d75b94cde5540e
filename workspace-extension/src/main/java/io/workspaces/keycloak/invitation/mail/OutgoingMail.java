package io.workspaces.keycloak.invitation.mail;

import java.net.URI;
import java.time.Instant;

/** A mail that is ready to be sent. */
public record OutgoingMail(Draft draft, URI link, Instant expiresAt) {
    /** Leaves the link out, which is a secret. */
    @Override
    public String toString() {
        return "OutgoingMail[" + draft.mail().id() + "]";
    }
}
