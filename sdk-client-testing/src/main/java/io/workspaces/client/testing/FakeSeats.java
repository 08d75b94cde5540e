package io.workspaces.client.testing;

import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Role;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The seats of a fake workspace, which invited and active members take. */
final class FakeSeats {
    private static final String ALL = "all";
    private static final String BUILDERS = "builders";

    private final FakeWorkspace workspace;

    FakeSeats(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    /** Makes a change, unless it takes seats that are not free; then takes it back. */
    void take(Runnable change, Runnable back) {
        Map<String, Long> before = used();
        change.run();
        Map<String, Long> after = used();
        for (String kind : after.keySet()) {
            long had = before.getOrDefault(kind, 0L);
            @Nullable Long limit = limit(kind);
            if (limit != null && after.getOrDefault(kind, 0L) > Math.max(had, limit)) {
                back.run();
                throw ProblemException.of(
                                409, "seats_exhausted", "%d of %d seats (%s) are taken".formatted(had, limit, kind))
                        .with(Map.of("seats", kind, "limit", limit, "used", had));
            }
        }
    }

    boolean exceeded() {
        return used().entrySet().stream().anyMatch(of -> {
            @Nullable Long limit = limit(of.getKey());
            return limit != null && of.getValue() > limit;
        });
    }

    private Map<String, Long> used() {
        return Map.of(ALL, count(false), BUILDERS, count(true));
    }

    private long count(boolean buildersOnly) {
        return workspace.members.values().stream()
                .filter(member -> member.status() != MemberStatus.ARCHIVED)
                .filter(member -> !buildersOnly || member.role != Role.END_USER)
                .count();
    }

    private @Nullable Long limit(String kind) {
        return workspace.settings.get("seats") instanceof Map<?, ?> limits && limits.get(kind) instanceof Number limit
                ? limit.longValue()
                : null;
    }
}
