package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;

/** The refusals of this package; messages name key ids at most. */
public final class KeyUnavailable {
    private KeyUnavailable() {}

    public static WorkspacesException because(String reason) {
        return WorkspacesException.of(ErrorCode.METADATA_KEY_UNAVAILABLE, reason);
    }

    public static boolean is(WorkspacesException refusal) {
        return refusal.code() == ErrorCode.METADATA_KEY_UNAVAILABLE;
    }
}
