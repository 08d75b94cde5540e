package io.workspaces.keycloak.invitation.bulk.jpa;

import io.workspaces.keycloak.invitation.bulk.BulkChunks;
import io.workspaces.keycloak.invitation.bulk.BulkJob;
import io.workspaces.keycloak.invitation.bulk.Chunk;
import io.workspaces.keycloak.invitation.bulk.JobState;
import io.workspaces.keycloak.invitation.bulk.Outcome;
import io.workspaces.keycloak.invitation.bulk.SealedRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chunks as rows. None stays managed, so that a report of any length takes the memory of one chunk. */
public final class JpaBulkChunks implements BulkChunks {
    private final EntityManager em;

    public JpaBulkChunks(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(BulkJob job, List<Chunk> chunks) {
        for (Chunk chunk : chunks) {
            BulkChunkRow row = new BulkChunkRow();
            row.realmId = job.workspace().realm();
            row.organizationId = job.workspace().organization();
            row.fill(chunk);
            em.persist(row);
        }
    }

    @Override
    public Optional<Chunk> find(String jobId, int number) {
        BulkChunkRow row = em.find(BulkChunkRow.class, BulkChunkRow.Key.of(jobId, number));
        if (row == null) {
            return Optional.empty();
        }
        Chunk chunk = row.chunk();
        em.detach(row);
        return Optional.of(chunk);
    }

    @Override
    public void saveJudged(Chunk chunk) {
        update(chunk, "").executeUpdate();
    }

    @Override
    public void saveDone(Chunk chunk) {
        SealedRows kept = chunk.payload();
        update(chunk, ", c.payload = :payload, c.keyId = :key")
                .setParameter("payload", kept == null ? null : kept.bytes())
                .setParameter("key", kept == null ? null : kept.keyId())
                .executeUpdate();
    }

    private Query update(Chunk chunk, String more) {
        return em.createQuery("update WspBulkChunk c set c.verdicts = :verdicts, c.rowsNew = :fresh,"
                        + " c.rowsInvited = :invited, c.rowsSkipped = :skipped, c.rowsFailed = :failed" + more
                        + " where c.jobId = :job and c.chunk = :number")
                .setParameter("verdicts", VerdictText.write(chunk.verdicts()))
                .setParameter("fresh", chunk.tally().fresh())
                .setParameter("invited", chunk.tally().invited())
                .setParameter("skipped", chunk.tally().skipped())
                .setParameter("failed", chunk.tally().failed())
                .setParameter("job", chunk.jobId())
                .setParameter("number", chunk.number());
    }

    @Override
    public Optional<Integer> firstWith(String jobId, int from, Set<Outcome> outcomes) {
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

    private static String count(Outcome outcome) {
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
