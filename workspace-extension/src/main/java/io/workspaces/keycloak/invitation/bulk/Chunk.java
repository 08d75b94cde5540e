package io.workspaces.keycloak.invitation.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some hundred rows of a file, which are judged and invited together.
 *
 * @param number from 0
 * @param rows how many rows it had when it came in
 * @param payload the rows that are still needed
 * @param verdicts one for each row, empty before the check
 */
public record Chunk(
        String jobId, int number, int rows, @Nullable SealedRows payload, Tally tally, List<RowVerdict> verdicts) {
    /** Most rows of a chunk. */
    public static final int MOST_ROWS = 250;

    /** Most characters of a chunk, unless one row alone has more. */
    public static final int MOST_CHARACTERS = 256 << 10;

    Chunk judged(List<RowVerdict> newVerdicts) {
        return new Chunk(jobId, number, rows, payload, Tally.of(newVerdicts), newVerdicts);
    }

    Chunk keeping(@Nullable SealedRows rest) {
        return new Chunk(jobId, number, rows, rest, tally, verdicts);
    }
}
