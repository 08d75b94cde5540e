package io.workspaces.keycloak.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Old values in a list. */
final class InMemoryOldValues implements OldValues {
    final List<Kept> rows = new ArrayList<>();
    private final InMemoryChunks.Ended ended;

    InMemoryOldValues(InMemoryChunks.Ended ended) {
        this.ended = ended;
    }

    Runnable remember() {
        List<Kept> former = List.copyOf(rows);
        return () -> {
            rows.clear();
            rows.addAll(former);
        };
    }

    @Override
    public void add(List<Kept> more) {
        rows.addAll(more);
    }

    @Override
    public List<Kept> ofRows(String jobId, long first, long last) {
        return rows.stream()
                .filter(kept -> kept.jobId().equals(jobId) && kept.row() >= first && kept.row() <= last)
                .toList();
    }

    @Override
    public void forget(Collection<String> memberIds) {
        rows.removeIf(kept -> memberIds.contains(kept.memberId()));
    }

    @Override
    public void dropEndedBefore(Instant time) {
        rows.removeIf(kept -> ended.before(kept.jobId(), time));
    }
}
