package io.workspaces.keycloak.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of jobs. */
public interface BulkChunks {
    void add(BulkJob job, List<Chunk> chunks);

    Optional<Chunk> find(String jobId, int number);

    /** So many chunks from a number on, or as many as there are, in their order. */
    List<Chunk> find(String jobId, int from, int most);

    /** Stores the verdicts and counts of each. */
    void saveJudged(List<Chunk> chunks);

    /** Stores verdicts and counts, and what is left of the rows. */
    void saveDone(Chunk chunk);

    /** The number of the first chunk from {@code from} on that has rows of these outcomes. */
    Optional<Integer> firstWith(String jobId, int from, Set<RowOutcome> outcomes);

    /** Forgets the rows of a job, but for those of chunks with failed rows. */
    void dropUnneeded(String jobId);

    /** Forgets all rows of jobs that ended before. */
    void dropEndedBefore(Instant time);
}
