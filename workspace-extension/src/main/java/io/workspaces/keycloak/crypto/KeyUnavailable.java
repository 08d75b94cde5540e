package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;

/** The errors of this package. Their messages contain key ids at most, never keys. */
public final class KeyUnavailable {
    private KeyUnavailable() {}

    public static WorkspacesException because(String reason) {
        return WorkspacesException.of(ErrorCode.METADATA_KEY_UNAVAILABLE, reason);
    }

    public static boolean is(WorkspacesException refusal) {
        return refusal.code() == ErrorCode.METADATA_KEY_UNAVAILABLE;
    }
}
