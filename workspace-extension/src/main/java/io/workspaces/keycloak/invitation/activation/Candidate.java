package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An Invited member whom a sign-in may make Active. */
public record Candidate(
        String memberId,
        WorkspaceId workspace,
        boolean workspaceEnabled,
        WorkspaceSettings settings,
        EmailAddress email,
        int generation,
        @Nullable Instant expiresAt) {}
