package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When people of one workspace are reminded, in a map. */
final class InMemoryDueReminders implements DueReminders {
    private final Map<String, Instant> times = new TreeMap<>();
    private @Nullable WorkspaceId workspace;

    /** An invitation mail has left. */
    void mailed(Invitation invitation, Instant now) {
        Instant expiresAt = invitation.expiresIfMailed(now);
        workspace = invitation.workspace();
        Instant at = Reminders.at(expiresAt, now);
        if (at == null) {
            times.remove(invitation.memberId());
        } else {
            times.put(invitation.memberId(), at);
        }
    }

    @Override
    public Optional<WorkspaceId> next(@Nullable String afterOrganization, Instant now) {
        boolean any = times.values().stream().anyMatch(at -> !at.isAfter(now));
        return Optional.ofNullable(workspace).filter(one -> any && afterOrganization == null);
    }

    @Override
    public List<String> take(WorkspaceId workspace, Instant now, int max) {
        List<String> due = times.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .limit(max)
                .toList();
        due.forEach(times::remove);
        return due;
    }
}
