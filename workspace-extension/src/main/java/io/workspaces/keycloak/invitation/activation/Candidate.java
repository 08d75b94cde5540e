package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An Invited member whom a sign-in may make Active.
 *
 * @param expiresAt when the invitation or the membership is over, even if its mail has not left yet
 * @param refused the last sign-in that did not make them Active
 */
public record Candidate(
        String memberId,
        WorkspaceId workspace,
        boolean workspaceEnabled,
        WorkspaceSettings settings,
        EmailAddress email,
        int generation,
        Instant expiresAt,
        @Nullable RefusedSignIn refused) {
    /** Whether a refused sign-in tells something that is not noted yet. */
    public boolean isNews(Verdict reason, Instant now) {
        return refused == null || !refused.covers(reason, now);
    }
}
