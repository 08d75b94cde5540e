package io.workspaces.keycloak.bulk.csv;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds what separates the cells of a file: a comma, or a semicolon if the header has more of them. */
final class Delimiter {
    private Delimiter() {}

    /** Reads the header, and leaves it to be read again. */
    static char of(BufferedReader text, int longestRow) throws IOException {
        text.mark(longestRow + 1);
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < longestRow; i++) {
            int c = text.read();
            boolean lineEnd = (c == '\r' || c == '\n') && !quoted;
            if (c < 0 || lineEnd && begun) {
                break;
            }
            begun |= !Character.isWhitespace(c);
            quoted ^= c == '"';
            commas += c == ',' && !quoted ? 1 : 0;
            semicolons += c == ';' && !quoted ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }
}
