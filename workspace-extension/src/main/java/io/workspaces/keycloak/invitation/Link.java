package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;

/**
 * A link that was handed out.
 *
 * @param email the invited address that it was minted for, and for which alone it is good
 * @param generation that of the invitation at the time; another one now means that the link is replaced
 */
public record Link(
        String tokenHash,
        String memberId,
        WorkspaceId workspace,
        EmailAddress email,
        LinkKind kind,
        int generation,
        Instant createdAt) {
    /** A link for the invitation of an address as it stands. */
    public static Link to(Invitation invitation, EmailAddress email, LinkToken token, LinkKind kind, Instant now) {
        return new Link(
                token.hash(), invitation.memberId(), invitation.workspace(), email, kind, invitation.generation(), now);
    }
}
