package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.Choice;
import org.jspecify.annotations.Nullable;

/** What becomes of rows of an update that find no member. */
public enum OnMissing {
    INVITE,
    FAIL;

    public String label() {
        return Choice.label(this);
    }

    /** @throws io.workspaces.keycloak.kernel.WorkspacesException {@code invalid_request} */
    public static OnMissing parse(@Nullable String text) {
        return text == null ? INVITE : Choice.of(text, "onMissing", "on_missing_unknown", values());
    }
}
