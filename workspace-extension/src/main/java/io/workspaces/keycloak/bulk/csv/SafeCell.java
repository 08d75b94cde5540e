package io.workspaces.keycloak.bulk.csv;

import java.util.regex.Pattern;

/**
 * Writes cells so that no spreadsheet takes them for formulas, and reads them. A cell that begins with {@code = + - @}, a tab or a
 * carriage return gets a leading apostrophe, which reading takes off again; one that already begins
 * with apostrophes before such a character gets one more, so that every text survives the round trip.
 */
final class SafeCell {
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r]");

    private SafeCell() {}

    public static String write(String text) {
        return RISKY.matcher(text).lookingAt() ? "'" + text : text;
    }

    public static String read(String cell) {
        return cell.startsWith("'") && RISKY.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
