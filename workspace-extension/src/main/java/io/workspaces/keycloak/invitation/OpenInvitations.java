package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finds Invited members by the state of their invitation. */
public interface OpenInvitations {
    /** The state of an invitation. */
    enum State {
        /** Any. */
        INVITED,
        EXPIRED,
        /** The mail failed for good. */
        FAILED;

        /** @throws WorkspacesException {@code invalid_request} */
        public static State parse(String text, String field) {
            return Arrays.stream(values())
                    .filter(state -> state.name().equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> WorkspacesException.violation(
                            field, "status_unknown", "is not one of invited, expired, failed"));
        }
    }

    /** Ids of members, those who have waited longest first. */
    List<String> in(WorkspaceId workspace, State state, int max);

    /** Those of the members a mail to whom has still to leave. */
    Set<String> mailQueued(WorkspaceId workspace, Collection<String> memberIds);
}
