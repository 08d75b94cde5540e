package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.BulkJobs;
import io.workspaces.keycloak.bulk.JobState;
import io.workspaces.keycloak.bulk.RowOutcome;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.Sha256;
import io.workspaces.keycloak.kernel.Total;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.persistence.LockWaits;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Jobs as rows. */
public final class JpaBulkJobs implements BulkJobs {
    private static final Set<JobState> UNFINISHED =
            Set.of(JobState.RECEIVING, JobState.CHECKING, JobState.QUEUED, JobState.RUNNING);

    /** Milliseconds to wait for a row's lock: rows that others hold are left out (Jakarta Persistence 3.2). */
    private static final int SKIP_LOCKED = -2;

    private static final String IS_IDLE = "j.organizationId = :org and j.realmId = :realm and j.state in :idle and "
            + RowOutcome.DONE.stream()
                    .map(outcome -> "j.outcomes." + OutcomeColumns.attribute(outcome))
                    .collect(Collectors.joining(" + "))
            + " = 0";

    /** How many jobs are deleted at once. */
    private static final int MAX_IDLE = 20;

    private final EntityManager em;
    private final Clock clock;

    public JpaBulkJobs(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public boolean add(BulkJob job) {
        return NewJobRow.insert(em, job);
    }

    @Override
    public Optional<BulkJob> find(WorkspaceId workspace, String id) {
        return row(workspace, id).map(BulkJobEntity::job);
    }

    @Override
    public Optional<BulkJob> lock(WorkspaceId workspace, String id) {
        LockWaits.limit(em);
        Optional<BulkJobEntity> row = row(workspace, id);
        row.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return row.map(BulkJobEntity::job);
    }

    private Optional<BulkJobEntity> row(WorkspaceId workspace, String id) {
        return Optional.ofNullable(em.find(BulkJobEntity.class, id))
                .filter(row -> row.workspace().equals(workspace));
    }

    @Override
    public Optional<BulkJob> findByKey(WorkspaceId workspace, String idempotencyKey) {
        return query("j.organizationId = :org and j.realmId = :realm and j.keyHash = :key")
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm())
                .setParameter("key", Sha256.hex(idempotencyKey))
                .getResultStream()
                .findFirst()
                .map(BulkJobEntity::job);
    }

    @Override
    public Page<BulkJob> list(WorkspaceId workspace, int limit, @Nullable String cursor) {
        String list = new Fingerprint()
                .with("bulk-invitations")
                .with(workspace.organization())
                .text();
        Cursor from = Cursor.decode(cursor, list);
        List<BulkJobEntity> rows = query("j.organizationId = :org and j.realmId = :realm and j.state <> :receiving"
                        + " and (j.createdAt < :at or j.createdAt = :at and j.id < :id)"
                        + " order by j.createdAt desc, j.id desc")
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm())
                .setParameter("receiving", JobState.RECEIVING)
                .setParameter("at", from == null ? Long.MAX_VALUE : millis(from))
                .setParameter("id", from == null ? "" : from.id())
                .setMaxResults(limit + 1)
                .getResultList();
        List<BulkJobEntity> page = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() <= limit ? null : cursor(list, page.get(page.size() - 1));
        return new Page<>(page.stream().map(BulkJobEntity::job).toList(), Total.exactly(count(workspace)), next);
    }

    private static long millis(Cursor cursor) {
        try {
            return Long.parseLong(cursor.key());
        } catch (NumberFormatException notOurs) {
            throw WorkspacesException.of(ErrorCode.CURSOR_INVALID);
        }
    }

    private static String cursor(String list, BulkJobEntity last) {
        return new Cursor(list, Long.toString(last.createdAt), last.id).encode();
    }

    private long count(WorkspaceId workspace) {
        return em.createQuery(
                        "select count(j) from WspBulkJob j where j.organizationId = :org and j.realmId = :realm"
                                + " and j.state <> :receiving",
                        Long.class)
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm())
                .setParameter("receiving", JobState.RECEIVING)
                .getSingleResult();
    }

    @Override
    public long countUnfinished(WorkspaceId workspace) {
        return em.createQuery(
                        "select count(j) from WspBulkJob j where j.organizationId = :org and j.realmId = :realm"
                                + " and j.state in :states",
                        Long.class)
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm())
                .setParameter("states", UNFINISHED)
                .getSingleResult();
    }

    @Override
    public long idleRows(WorkspaceId workspace) {
        Long rows = em.createQuery("select sum(j.fileRows) from WspBulkJob j where " + IS_IDLE, Long.class)
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm())
                .setParameter("idle", JobState.IDLE)
                .getSingleResult();
        return rows == null ? 0 : rows;
    }

    @Override
    public List<BulkJob> idle(WorkspaceId workspace) {
        return query(IS_IDLE + " order by j.createdAt, j.id")
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm())
                .setParameter("idle", JobState.IDLE)
                .setMaxResults(MAX_IDLE)
                .getResultStream()
                .map(BulkJobEntity::job)
                .toList();
    }

    @Override
    public void save(BulkJob job) {
        BulkJobEntity row = em.find(BulkJobEntity.class, job.id());
        if (row == null) {
            throw WorkspacesException.notFound();
        }
        row.set(job, clock.millis());
    }

    @Override
    public void delete(BulkJob job) {
        em.flush();
        em.createQuery("delete from WspBulkChunk c where c.jobId = :job")
                .setParameter("job", job.id())
                .executeUpdate();
        em.createQuery("delete from WspOldValue v where v.jobId = :job")
                .setParameter("job", job.id())
                .executeUpdate();
        em.createQuery("delete from WspBulkJob j where j.id = :job")
                .setParameter("job", job.id())
                .executeUpdate();
    }

    @Override
    public List<BulkJob> untouched(JobState state, Instant since, int limit) {
        return query("j.state = :state and j.touchedAt < :since order by j.touchedAt")
                .setParameter("state", Objects.requireNonNull(state))
                .setParameter("since", since.toEpochMilli())
                .setMaxResults(limit)
                .getResultStream()
                .map(BulkJobEntity::job)
                .toList();
    }

    @Override
    public Optional<Claim> claim(String node, Instant until) {
        return query("j.state in :states and j.leaseUntil < :now order by j.touchedAt")
                .setParameter("states", JobState.AT_WORK)
                .setParameter("now", clock.millis())
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultStream()
                .findFirst()
                .map(row -> claim(row, node, until));
    }

    private Claim claim(BulkJobEntity row, String node, Instant until) {
        row.leaseOwner = node;
        row.leaseUntil = until.toEpochMilli();
        row.touchedAt = clock.millis();
        row.fence++;
        return new Claim(row.workspace(), row.id, row.fence);
    }

    @Override
    public Optional<BulkJob> hold(Claim claim, Instant until) {
        return newest(claim).map(row -> {
            row.leaseUntil = until.toEpochMilli();
            row.failures = 0;
            return row.job();
        });
    }

    @Override
    public void release(Claim claim, Instant from) {
        newest(claim).ifPresent(row -> {
            row.leaseOwner = null;
            row.leaseUntil = from.toEpochMilli();
            row.touchedAt = clock.millis();
        });
    }

    @Override
    public int countFailure(Claim claim) {
        return newest(claim).map(row -> ++row.failures).orElse(0);
    }

    private Optional<BulkJobEntity> newest(Claim claim) {
        return Optional.ofNullable(em.find(BulkJobEntity.class, claim.jobId(), LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.fence == claim.fence());
    }

    private TypedQuery<BulkJobEntity> query(String condition) {
        return em.createQuery("select j from WspBulkJob j where " + condition, BulkJobEntity.class);
    }
}
