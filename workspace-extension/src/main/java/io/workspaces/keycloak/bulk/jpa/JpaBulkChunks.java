package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.BulkChunks;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.Chunk;
import io.workspaces.keycloak.bulk.JobState;
import io.workspaces.keycloak.bulk.RowOutcome;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.persistence.JdbcBatch;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chunks as rows. None stays managed, so that a report of any length takes the memory of one chunk. */
public final class JpaBulkChunks implements BulkChunks {
    private static final String UPDATE = "update {WSP_BULK_CHUNK} set VERDICTS = ?, ROWS_NEW = ?, ROWS_INVITED = ?,"
            + " ROWS_SKIPPED = ?, ROWS_FAILED = ?";
    private static final String WHERE = " where JOB_ID = ? and CHUNK = ?";

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
        BulkChunkEntity row = em.find(BulkChunkEntity.class, BulkChunkEntity.Key.of(jobId, number));
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
        JdbcBatch.run(em, UPDATE + WHERE, chunks, (statement, chunk) -> id(statement, judged(statement, chunk), chunk));
    }

    @Override
    public void saveDone(Chunk chunk) {
        em.flush();
        JdbcBatch.run(em, UPDATE + ", PAYLOAD = ?, KEY_ID = ?" + WHERE, List.of(chunk), (statement, done) -> {
            int next = judged(statement, done);
            Sealed kept = done.payload();
            statement.setBytes(next, kept == null ? null : kept.ciphertext());
            statement.setObject(next + 1, kept == null ? null : kept.keyId(), Types.INTEGER);
            id(statement, next + 2, done);
        });
    }

    private static int judged(PreparedStatement statement, Chunk chunk) throws SQLException {
        statement.setBytes(1, VerdictCodec.write(chunk.verdicts()));
        statement.setInt(2, chunk.counts().fresh());
        statement.setInt(3, chunk.counts().invited());
        statement.setInt(4, chunk.counts().skipped());
        statement.setInt(5, chunk.counts().failed());
        return 6;
    }

    private static void id(PreparedStatement statement, int from, Chunk chunk) throws SQLException {
        statement.setString(from, chunk.jobId());
        statement.setInt(from + 1, chunk.number());
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
        return switch (outcome) {
            case NEW -> "c.rowsNew";
            case INVITED -> "c.rowsInvited";
            case SKIPPED -> "c.rowsSkipped";
            case FAILED -> "c.rowsFailed";
        };
    }

    @Override
    public void dropUnneeded(String jobId) {
        em.flush();
        em.createQuery("update WspBulkChunk c set c.payload = null, c.keyId = null"
                        + " where c.jobId = :job and c.rowsFailed = 0 and c.keyId is not null")
                .setParameter("job", jobId)
                .executeUpdate();
    }

    @Override
    public void dropEndedBefore(Instant time) {
        em.createQuery("update WspBulkChunk c set c.payload = null, c.keyId = null where c.keyId is not null"
                        + " and c.jobId in (select j.id from WspBulkJob j where j.state in :ended"
                        + " and j.finishedAt < :time)")
                .setParameter("ended", JobState.ENDED)
                .setParameter("time", time.toEpochMilli())
                .executeUpdate();
    }
}
