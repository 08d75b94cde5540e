package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;

/**
 * A link that was handed out.
 *
 * @param generation that of the invitation at the time; another one now means that the link is replaced
 */
public record Link(
        String tokenHash, String memberId, WorkspaceId workspace, LinkKind kind, int generation, Instant createdAt) {
    /** A link for the invitation as it stands. */
    public static Link to(Invitation invitation, LinkToken token, LinkKind kind, Instant now) {
        return new Link(
                token.hash(), invitation.memberId(), invitation.workspace(), kind, invitation.generation(), now);
    }
}
