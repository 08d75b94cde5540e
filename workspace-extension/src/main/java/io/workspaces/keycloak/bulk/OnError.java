package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.Choice;
import org.jspecify.annotations.Nullable;

/** What becomes of a file with rows that cannot be understood. */
public enum OnError {
    /** The other rows are invited. */
    SKIP,
    /** Nobody is. */
    ABORT;

    public String label() {
        return Choice.label(this);
    }

    /** @throws io.workspaces.keycloak.kernel.WorkspacesException {@code invalid_request} */
    public static OnError parse(@Nullable String text) {
        return text == null ? SKIP : Choice.of(text, "onError", "on_error_unknown", values());
    }
}
