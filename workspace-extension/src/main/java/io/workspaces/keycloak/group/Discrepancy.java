package io.workspaces.keycloak.group;

import io.workspaces.keycloak.audit.AuditTarget;
import org.jspecify.annotations.Nullable;

/**
 * A difference between our rows and Keycloak.
 *
 * @param kind stable name in snake case
 * @param action repairs it; null if only an admin can
 */
public record Discrepancy(
        String kind, AuditTarget target, @Nullable Runnable action) {
    public void run() {
        if (action != null) {
            action.run();
        }
    }
}
