package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.access.Actor.Impersonator;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.BulkJobs;
import io.workspaces.keycloak.bulk.JobState;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.Page;
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
import org.jspecify.annotations.Nullable;

/** Jobs as rows. */
public final class JpaBulkJobs implements BulkJobs {
    private static final Set<JobState> UNFINISHED =
            Set.of(JobState.RECEIVING, JobState.CHECKING, JobState.QUEUED, JobState.RUNNING);

    private final EntityManager em;
    private final Clock clock;

    public JpaBulkJobs(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public boolean add(BulkJob job) {
        // Two requests may come with one key; a constraint violation would cost the transaction.
        Impersonator impersonator = job.creator().impersonator();
        int added = em.createQuery("insert into WspBulkJob (id, realmId, organizationId, createdAt, creatorId,"
                        + " creatorName, impersonatorId, impersonatorName, dryRun, onError, fileName, keyHash, confirm, fileRows, fileChunks, state,"
                        + " checked, nextChunk, rowsDone, rowsNew, rowsInvited, rowsSkipped, rowsFailed,"
                        + " effectsTotal, leaseUntil, fence, failures, touchedAt)"
                        + " values (:id, :realm, :org, :created, :creator, :creatorName, :impersonator, :impersonatorName,"
                        + " :dryRun, :onError, :file, :key, :confirm, 0, 0, :state, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, :created)"
                        + " on conflict do nothing")
                .setParameter("id", job.id())
                .setParameter("realm", job.workspace().realm())
                .setParameter("org", job.workspace().organization())
                .setParameter("created", job.createdAt().toEpochMilli())
                .setParameter("creator", job.creator().userId())
                .setParameter("creatorName", job.creator().name())
                .setParameter("impersonator", impersonator == null ? null : impersonator.userId())
                .setParameter("impersonatorName", impersonator == null ? null : impersonator.name())
                .setParameter("dryRun", job.submission().dryRun())
                .setParameter("onError", job.submission().onError())
                .setParameter("file", job.submission().fileName())
                .setParameter("key", IdempotencyKeyHash.of(job))
                .setParameter("confirm", job.submission().confirm())
                .setParameter("state", job.state())
                .executeUpdate();
        return added > 0;
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
                .setParameter("key", IdempotencyKeyHash.of(idempotencyKey))
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
        return new Page<>(page.stream().map(BulkJobEntity::job).toList(), count(workspace), next);
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

    private TypedQuery<BulkJobEntity> query(String condition) {
        return em.createQuery("select j from WspBulkJob j where " + condition, BulkJobEntity.class);
    }
}
