package io.workspaces.keycloak.invitation.mail;

import java.net.URI;
import java.time.Instant;

/** A mail ready to leave. */
public record OutgoingMail(Draft draft, URI link, Instant expiresAt) {
    /** Without the link, which is a secret. */
    @Override
    public String toString() {
        return "Letter[" + draft.mail().id() + "]";
    }
}
