package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Instant;

/**
 * An Invited member whom a sign-in may make Active.
 *
 * @param expiresAt when the invitation or the membership is over, even if its mail has not left yet
 */
public record Candidate(
        String memberId,
        WorkspaceId workspace,
        boolean workspaceEnabled,
        WorkspaceSettings settings,
        EmailAddress email,
        int generation,
        Instant expiresAt) {}
