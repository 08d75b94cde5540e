package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.crypto.Binding;
import io.workspaces.keycloak.crypto.Sealed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some hundred rows of a file, which are judged and invited together.
 *
 * @param number from 0
 * @param rows how many rows it had when it came in
 * @param payload the rows that are still needed, encrypted; under the key {@link #CLEAR} they are not, and
 *     have no metadata
 * @param verdicts one for each row, empty before the check
 */
public record Chunk(
        String jobId, int number, int rows, @Nullable Sealed payload, OutcomeCounts counts, List<RowVerdict> verdicts) {
    /** Most rows of a chunk. */
    public static final int MAX_ROWS = 250;

    /** Most characters of a chunk, unless one row alone has more. */
    public static final int MAX_CHARACTERS = 256 << 10;

    /** Stands for no key. No key of a keyset has this id. */
    public static final int CLEAR = 0;

    static Chunk received(BulkJob job, int number, int rows, Sealed payload) {
        return new Chunk(job.id(), number, rows, payload, OutcomeCounts.NONE, List.of());
    }

    /** What the rows of a chunk are encrypted for. */
    public static Binding binding(String jobId, int number) {
        return Binding.of("bulk-rows", jobId, Integer.toString(number));
    }

    Chunk judged(List<RowVerdict> newVerdicts) {
        return new Chunk(jobId, number, rows, payload, OutcomeCounts.of(newVerdicts), newVerdicts);
    }

    Chunk keeping(@Nullable Sealed rest) {
        return new Chunk(jobId, number, rows, rest, counts, verdicts);
    }
}
