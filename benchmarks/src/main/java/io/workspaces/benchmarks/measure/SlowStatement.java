package io.workspaces.benchmarks.measure;

import java.util.List;

/**
 * A statement that takes long on average.
 *
 * @param text with numbers in place of the values
 * @param plan how PostgreSQL would execute it without knowing the values
 * @param scanned large tables that it would read from the beginning to the end
 */
public record SlowStatement(String text, long calls, double meanMillis, String plan, List<String> scanned) {
    public SlowStatement {
        scanned = List.copyOf(scanned);
    }
}
