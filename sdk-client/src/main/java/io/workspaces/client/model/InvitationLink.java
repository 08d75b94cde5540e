package io.workspaces.client.model;

import java.time.Instant;

/**
 * A link that lets its bearer accept an invitation: a secret.
 *
 * @param link shown once, kept nowhere
 * @param expiresAt when it dies
 */
public record InvitationLink(String link, Instant expiresAt) {
    /** Without the link. */
    @Override
    public String toString() {
        return "InvitationLink[***, " + expiresAt + "]";
    }
}
