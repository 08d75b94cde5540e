package io.workspaces.keycloak.bulk.csv;

/**
 * Characters around a text that nobody sees: white space of every kind, and the marks that come along from web pages,
 * word processors and spreadsheets, such as zero-width spaces, byte order marks, soft hyphens and direction marks.
 */
final class Blanks {
    private Blanks() {}

    static boolean is(char c) {
        return c < 0x80
                ? Character.isWhitespace(c)
                : Character.isWhitespace(c) || Character.isSpaceChar(c) || isMark(c);
    }

    private static boolean isMark(char c) {
        return c == 0x85
                || c == 0xad
                || c == 0x61c
                || c == 0x180e
                || c >= 0x200b && c <= 0x200f
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2060 && c <= 0x206f
                || c == 0xfeff;
    }

    /** The text without what surrounds it unseen. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
