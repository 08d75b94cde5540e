package io.workspaces.keycloak.bulk;

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
        String jobId,
        int number,
        int rows,
        @Nullable EncryptedRows payload,
        OutcomeCounts counts,
        List<RowVerdict> verdicts) {
    /** Most rows of a chunk. */
    public static final int MAX_ROWS = 250;

    /** Most characters of a chunk, unless one row alone has more. */
    public static final int MAX_CHARACTERS = 256 << 10;

    Chunk judged(List<RowVerdict> newVerdicts) {
        return new Chunk(jobId, number, rows, payload, OutcomeCounts.of(newVerdicts), newVerdicts);
    }

    Chunk keeping(@Nullable EncryptedRows rest) {
        return new Chunk(jobId, number, rows, rest, counts, verdicts);
    }
}
