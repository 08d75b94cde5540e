package io.workspaces.client.model;

import java.time.Instant;

/**
 * A link with which anyone can accept an invitation: a secret.
 *
 * @param link the URL; the server does not store it
 * @param expiresAt when it expires
 * @param setsUpAccount whether somebody without an account can set one up with it, password included
 */
public record InvitationLink(String link, Instant expiresAt, boolean setsUpAccount) {
    /** Does not show the link. */
    @Override
    public String toString() {
        return "InvitationLink[***, " + expiresAt + "]";
    }
}
