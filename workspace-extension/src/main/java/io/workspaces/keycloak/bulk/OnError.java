package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of a file with rows that cannot be understood. */
public enum OnError {
    /** The other rows are invited. */
    SKIP,
    /** Nobody is. */
    ABORT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws WorkspacesException {@code invalid_request} */
    public static OnError parse(@Nullable String text) {
        if (text == null || text.equals("skip")) {
            return SKIP;
        }
        if (text.equals("abort")) {
            return ABORT;
        }
        throw WorkspacesException.violation("onError", "on_error_unknown", "is not skip or abort");
    }
}
