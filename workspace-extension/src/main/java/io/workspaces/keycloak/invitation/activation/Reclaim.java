package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.UUID;

/**
 * The task to remove everybody's access to an account except that of the person who has just proved to own it.
 *
 * @param kept what stays: the owner's session, and the credentials or provider of its sign-in
 * @param told whether a page has told the owner, so that no mail is needed
 * @param taken whether the access is removed already, and only the mail is missing
 */
public record Reclaim(
        String id, String realm, String userId, UsedMeans kept, boolean told, boolean taken, Instant createdAt) {
    static Reclaim of(WorkspaceId workspace, String userId, UsedMeans kept, boolean told, Instant now) {
        return new Reclaim(UUID.randomUUID().toString(), workspace.realm(), userId, kept, told, false, now);
    }
}
