package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of rows of an update that find no member. */
public enum OnMissing {
    INVITE,
    FAIL;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws WorkspacesException {@code invalid_request} */
    public static OnMissing parse(@Nullable String text) {
        if (text == null || text.equals("invite")) {
            return INVITE;
        }
        if (text.equals("fail")) {
            return FAIL;
        }
        throw WorkspacesException.violation("onMissing", "on_missing_unknown", "is not invite or fail");
    }
}
