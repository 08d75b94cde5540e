package io.workspaces.keycloak.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores the rows of jobs, in chunks. */
public interface BulkChunks {
    void add(BulkJob job, List<Chunk> chunks);

    Optional<Chunk> find(String jobId, int number);

    /** Up to {@code most} chunks from a number on, in their order. */
    List<Chunk> find(String jobId, int from, int most);

    /** Stores the verdicts and counts of each. */
    void saveJudged(List<Chunk> chunks);

    /** Stores verdicts and counts, and what is left of the rows. */
    void saveDone(Chunk chunk);

    /** The number of the first chunk from {@code from} on that has rows of these outcomes. */
    Optional<Integer> firstWith(String jobId, int from, Set<RowOutcome> outcomes);

    /** How many rows the chunks from a number on and before another one have. */
    int rows(String jobId, int from, int to);

    /** How many rows of each chunk of a job an undo takes back, in the order of the chunks. */
    List<Integer> rowsToUndo(String jobId);

    /** Deletes the rows of a job, except in chunks with failed rows. */
    void dropUnneeded(String jobId);

    /** Deletes all rows of some jobs that ended before a time. */
    void dropEndedBefore(Instant time);
}
