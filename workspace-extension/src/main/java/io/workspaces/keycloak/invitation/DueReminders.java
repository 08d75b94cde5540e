package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom it is time to remind. */
public interface DueReminders {
    /** The next workspace, by organization, in which it is time for somebody. */
    Optional<WorkspaceId> next(@Nullable String afterOrganization, Instant now);

    /** Takes some members for whom it is time; they are not found again, unless another invitation mail leaves. */
    List<String> take(WorkspaceId workspace, Instant now, int max);
}
