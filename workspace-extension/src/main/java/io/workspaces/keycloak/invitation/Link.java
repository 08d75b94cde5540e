package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;

/**
 * A link that was handed out.
 *
 * @param email the invited address that the link was made for; it is good for no other
 * @param generation the invitation's generation at that time; if the invitation has another one now, the link is dead
 */
public record Link(
        String tokenHash,
        String memberId,
        WorkspaceId workspace,
        EmailAddress email,
        LinkKind kind,
        int generation,
        Instant createdAt) {
    /** A new link for an invitation and the address that it was sent to. */
    public static Link to(Invitation invitation, EmailAddress email, LinkToken token, LinkKind kind, Instant now) {
        return new Link(
                token.hash(), invitation.memberId(), invitation.workspace(), email, kind, invitation.generation(), now);
    }
}
