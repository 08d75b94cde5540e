package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import org.jspecify.annotations.Nullable;

/**
 * A caller's consent to the effects of a request.
 *
 * @param request caller, method, path and body in one text
 * @param plan the token from an earlier answer, or null
 */
public record Confirmation(String request, @Nullable String plan) {
    /** @throws WorkspacesException {@code confirmation_required} or {@code plan_outdated}, with effects and plan */
    void check(Effects effects) {
        if (effects.isEmpty()) {
            return;
        }
        String current = effects.plan(request);
        if (!current.equals(plan)) {
            ErrorCode code = plan == null ? ErrorCode.CONFIRMATION_REQUIRED : ErrorCode.PLAN_OUTDATED;
            throw WorkspacesException.of(code).with("plan", current).with("effects", effects);
        }
    }
}
