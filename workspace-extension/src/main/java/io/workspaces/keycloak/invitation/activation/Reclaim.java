package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.UUID;

/**
 * The task to leave an account to whoever has just proved to be its owner, and to nobody else.
 *
 * @param kept what stays: the owner's session, and what it was signed in to with
 * @param told whether a page has said so before, so that no mail has to
 * @param taken whether all else has been taken away already, and only the mail is missing
 */
public record Reclaim(
        String id, String realm, String userId, UsedMeans kept, boolean told, boolean taken, Instant createdAt) {
    static Reclaim of(WorkspaceId workspace, String userId, UsedMeans kept, boolean told, Instant now) {
        return new Reclaim(UUID.randomUUID().toString(), workspace.realm(), userId, kept, told, false, now);
    }
}
