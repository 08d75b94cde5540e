package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.BulkChunks;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.Chunk;
import io.workspaces.keycloak.bulk.JobState;
import io.workspaces.keycloak.bulk.RowOutcome;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.persistence.Table;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chunks as rows. None stays managed, so that a report of any length takes the memory of one chunk. */
public final class JpaBulkChunks implements BulkChunks {
    private static final Table TABLE = new Table("WSP_BULK_CHUNK", "c");
    private static final Values<Written> ID = new Values<Written>()
            .with(TABLE.text("JOB_ID"), row -> row.chunk().jobId())
            .with(TABLE.integer("CHUNK"), row -> row.chunk().number());
    private static final Values<Written> JUDGED = judged();
    private static final Values<Written> DONE = new Values<Written>()
            .with(JUDGED)
            .with(TABLE.bytes("PAYLOAD"), row -> kept(row.chunk(), Sealed::ciphertext))
            .with(TABLE.integer("KEY_ID"), row -> kept(row.chunk(), Sealed::keyId));

    private static Values<Written> judged() {
        Values<Written> values = new Values<Written>().with(TABLE.bytes("VERDICTS"), Written::verdicts);
        for (RowOutcome outcome : RowOutcome.values()) {
            values.with(
                    TABLE.integer(OutcomeColumns.column(outcome)),
                    row -> row.chunk().counts().of(outcome));
        }
        return values;
    }

    private record Written(Chunk chunk, byte[] verdicts) {
        static Written of(Chunk chunk) {
            return new Written(chunk, VerdictCodec.write(chunk.verdicts()));
        }
    }

    /** Of how many jobs a step drops the rows. */
    private static final int MAX_JOBS = 20;

    private final EntityManager em;

    public JpaBulkChunks(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(BulkJob job, List<Chunk> chunks) {
        for (Chunk chunk : chunks) {
            BulkChunkEntity row = new BulkChunkEntity();
            row.realmId = job.workspace().realm();
            row.organizationId = job.workspace().organization();
            row.fill(chunk);
            em.persist(row);
        }
    }

    @Override
    public Optional<Chunk> find(String jobId, int number) {
        BulkChunkEntity row = em.find(BulkChunkEntity.class, new BulkChunkEntity.Key(jobId, number));
        if (row == null) {
            return Optional.empty();
        }
        Chunk chunk = row.chunk();
        em.detach(row);
        return Optional.of(chunk);
    }

    @Override
    public List<Chunk> find(String jobId, int from, int most) {
        List<BulkChunkEntity> rows = em.createQuery(
                        "select c from WspBulkChunk c where c.jobId = :job and c.chunk >= :from and c.chunk < :to"
                                + " order by c.chunk",
                        BulkChunkEntity.class)
                .setParameter("job", jobId)
                .setParameter("from", from)
                .setParameter("to", from + most)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    em.detach(row);
                    return row.chunk();
                })
                .toList();
    }

    @Override
    public void saveJudged(List<Chunk> chunks) {
        em.flush();
        JUDGED.update(em, chunks.parallelStream().map(Written::of).toList(), ID);
    }

    @Override
    public void saveDone(Chunk chunk) {
        em.flush();
        DONE.update(em, List.of(Written.of(chunk)), ID);
    }

    private static <V> @Nullable V kept(Chunk chunk, Function<Sealed, V> part) {
        Sealed rows = chunk.payload();
        return rows == null ? null : part.apply(rows);
    }

    @Override
    public Optional<Integer> firstWith(String jobId, int from, Set<RowOutcome> outcomes) {
        String any = outcomes.stream().map(JpaBulkChunks::count).collect(Collectors.joining(" + "));
        return em
                .createQuery(
                        "select min(c.chunk) from WspBulkChunk c where c.jobId = :job and c.chunk >= :from and " + any
                                + " > 0",
                        Integer.class)
                .setParameter("job", jobId)
                .setParameter("from", from)
                .getResultList()
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String count(RowOutcome outcome) {
        return "c.outcomes." + OutcomeColumns.attribute(outcome);
    }

    @Override
    public int rows(String jobId, int from, int to) {
        Long rows = em.createQuery(
                        "select sum(c.rowCount) from WspBulkChunk c where c.jobId = :job and c.chunk >= :from"
                                + " and c.chunk < :to",
                        Long.class)
                .setParameter("job", jobId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
        return rows == null ? 0 : Math.toIntExact(rows);
    }

    @Override
    public List<Integer> rowsToUndo(String jobId) {
        String done = RowOutcome.REVERSIBLE.stream().map(JpaBulkChunks::count).collect(Collectors.joining(" + "));
        return em.createQuery(
                        "select " + done + " from WspBulkChunk c where c.jobId = :job order by c.chunk", Integer.class)
                .setParameter("job", jobId)
                .getResultList();
    }

    @Override
    public void dropUnneeded(String jobId) {
        em.flush();
        em.createQuery("update WspBulkChunk c set c.payload = null, c.keyId = null"
                        + " where c.jobId = :job and c.outcomes.rowsFailed = 0 and c.keyId is not null")
                .setParameter("job", jobId)
                .executeUpdate();
    }

    @Override
    public void dropEndedBefore(Instant time) {
        // Not a subquery of the update: MariaDB reads the whole table then.
        em.createQuery(
                        "select j.id from WspBulkJob j where j.state in :ended and j.finishedAt < :time and exists"
                                + " (select 1 from WspBulkChunk c where c.jobId = j.id and c.keyId is not null)",
                        String.class)
                .setParameter("ended", JobState.ENDED)
                .setParameter("time", time.toEpochMilli())
                .setMaxResults(MAX_JOBS)
                .getResultList()
                .forEach(job -> em.createQuery(
                                "update WspBulkChunk c set c.payload = null, c.keyId = null where c.jobId = :job")
                        .setParameter("job", job)
                        .executeUpdate());
    }
}
