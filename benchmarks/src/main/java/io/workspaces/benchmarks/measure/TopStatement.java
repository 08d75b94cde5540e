package io.workspaces.benchmarks.measure;

import java.util.List;

/**
 * A statement that takes long on average, or much of the time.
 *
 * @param text with numbers in place of the values
 * @param share of the time that all statements took
 * @param plan how PostgreSQL would execute it without knowing the values
 * @param scanned large tables that it would read from the beginning to the end
 */
public record TopStatement(
        String text, long calls, double meanMillis, double share, String plan, List<String> scanned) {
    public TopStatement {
        scanned = List.copyOf(scanned);
    }
}
