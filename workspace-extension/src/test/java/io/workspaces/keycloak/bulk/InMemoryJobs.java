package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jobs in a map, with the lease, the fence and the unique key that the table has. */
final class InMemoryJobs implements BulkJobs {
    private static final Set<JobState> UNFINISHED =
            Set.of(JobState.RECEIVING, JobState.CHECKING, JobState.QUEUED, JobState.RUNNING);

    private record Row(BulkJob job, Instant leaseUntil, long fence, int failures, Instant touchedAt) {
        Row with(BulkJob saved, Instant now) {
            return new Row(saved, leaseUntil, fence, failures, now);
        }
    }

    private final Map<String, Row> rows = new HashMap<>();
    private final Clock clock;

    InMemoryJobs(Clock clock) {
        this.clock = clock;
    }

    /** Remembers all rows; the answer brings them back. */
    Runnable remember() {
        Map<String, Row> former = new HashMap<>(rows);
        return () -> {
            rows.clear();
            rows.putAll(former);
        };
    }

    private Stream<BulkJob> where(Predicate<BulkJob> condition) {
        return rows.values().stream().map(Row::job).filter(condition);
    }

    @Override
    public boolean add(BulkJob job) {
        String key = job.submission().idempotencyKey();
        boolean taken = rows.containsKey(job.id())
                || key != null && findByKey(job.workspace(), key).isPresent();
        if (!taken) {
            rows.put(job.id(), new Row(job, Instant.EPOCH, 0, 0, clock.instant()));
        }
        return !taken;
    }

    @Override
    public Optional<BulkJob> find(WorkspaceId workspace, String id) {
        return where(job -> job.id().equals(id) && job.workspace().equals(workspace))
                .findFirst();
    }

    @Override
    public Optional<BulkJob> lock(WorkspaceId workspace, String id) {
        return find(workspace, id);
    }

    @Override
    public Optional<BulkJob> findByKey(WorkspaceId workspace, String idempotencyKey) {
        return where(job -> job.workspace().equals(workspace)
                        && idempotencyKey.equals(job.submission().idempotencyKey()))
                .findFirst();
    }

    @Override
    public Page<BulkJob> list(WorkspaceId workspace, int limit, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long countUnfinished(WorkspaceId workspace) {
        return where(job -> job.workspace().equals(workspace) && UNFINISHED.contains(job.state()))
                .count();
    }

    @Override
    public long idleRows(WorkspaceId workspace) {
        return where(job -> job.workspace().equals(workspace) && job.idle())
                .mapToLong(job -> job.file().rows())
                .sum();
    }

    @Override
    public List<BulkJob> idle(WorkspaceId workspace) {
        return where(job -> job.workspace().equals(workspace) && job.idle())
                .sorted(Comparator.comparing(BulkJob::createdAt))
                .toList();
    }

    @Override
    public void save(BulkJob job) {
        if (rows.computeIfPresent(job.id(), (id, row) -> row.with(job, clock.instant())) == null) {
            throw WorkspacesException.notFound();
        }
    }

    @Override
    public void delete(BulkJob job) {
        rows.remove(job.id());
    }

    @Override
    public List<BulkJob> untouched(JobState state, Instant since, int limit) {
        return rows.values().stream()
                .filter(row -> row.job().state() == state && row.touchedAt().isBefore(since))
                .map(Row::job)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Claim> claim(String node, Instant until) {
        return rows.values().stream()
                .filter(row -> JobState.AT_WORK.contains(row.job().state()))
                .filter(row -> row.leaseUntil().isBefore(clock.instant()))
                .min(Comparator.comparing(Row::touchedAt))
                .map(row -> new Row(row.job(), until, row.fence() + 1, row.failures(), clock.instant()))
                .map(row -> {
                    rows.put(row.job().id(), row);
                    return new Claim(row.job().workspace(), row.job().id(), row.fence());
                });
    }

    private Optional<Row> newest(Claim claim) {
        return Optional.ofNullable(rows.get(claim.jobId())).filter(row -> row.fence() == claim.fence());
    }

    @Override
    public Optional<BulkJob> hold(Claim claim, Instant until) {
        return newest(claim).map(row -> {
            rows.put(claim.jobId(), new Row(row.job(), until, row.fence(), 0, row.touchedAt()));
            return row.job();
        });
    }

    @Override
    public void release(Claim claim, Instant from) {
        newest(claim)
                .ifPresent(row -> rows.put(
                        claim.jobId(), new Row(row.job(), from, row.fence(), row.failures(), clock.instant())));
    }

    @Override
    public int countFailure(Claim claim) {
        return newest(claim)
                .map(row -> {
                    Row failed = new Row(row.job(), row.leaseUntil(), row.fence(), row.failures() + 1, row.touchedAt());
                    rows.put(claim.jobId(), failed);
                    return failed.failures();
                })
                .orElse(0);
    }
}
