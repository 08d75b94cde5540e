package io.workspaces.client.model;

import java.time.Instant;

/**
 * A link with which anyone can accept an invitation: a secret.
 *
 * @param link the URL; the server does not store it
 * @param expiresAt when it expires
 */
public record InvitationLink(String link, Instant expiresAt) {
    /** Does not show the link. */
    @Override
    public String toString() {
        return "InvitationLink[***, " + expiresAt + "]";
    }
}
