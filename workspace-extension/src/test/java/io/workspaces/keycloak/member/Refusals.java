package io.workspaces.keycloak.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that something is refused with a code. */
public final class Refusals {
    private Refusals() {}

    public static WorkspacesException assertRefused(ErrorCode code, ThrowingCallable action) {
        WorkspacesException refusal = catchThrowableOfType(WorkspacesException.class, action);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
