package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.kernel.Choice;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Selects Invited members by what is known of their invitation. */
public enum InvitationFilter {
    /** Those whose link is over. */
    EXPIRED,
    /** Those whose mail was given up. */
    MAIL_FAILED,
    /** Those who have signed in without becoming Active. */
    REFUSED,
    /** Those who were invited more than seven days ago, whether or not their link is still good. */
    UNANSWERED;

    static final Duration PATIENCE = Duration.ofDays(7);

    /**
     * Parses a filter; none is null.
     *
     * @throws WorkspacesException {@code invitation_unknown} at {@code field}
     */
    public static @Nullable InvitationFilter parse(@Nullable String text, String field) {
        return Choice.find(text, field, "invitation_unknown", values());
    }
}
