package io.workspaces.keycloak.kernel;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Characters that nobody sees: controls, line breaks, direction marks and the like. */
final class Unseen {
    private Unseen() {}

    /** Joiners do not count, since Persian and Indic names are written with them. */
    static boolean inName(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.FORMAT -> c != 0x200c && c != 0x200d;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** No address has white space, joiners or one of the marks that IDNA 2003 drops, which would be another address. */
    static boolean inAddress(int c) {
        return c == 0x034f
                || c == 0x1806
                || c >= 0x180b && c <= 0x180d
                || c >= 0xfe00 && c <= 0xfe0f
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || inName(c);
    }

    /** The rest of a sentence that names the first of these characters. */
    static Optional<String> describe(String text, IntPredicate unseen) {
        int[] all = text.codePoints().toArray();
        for (int i = 0; i < all.length; i++) {
            if (unseen.test(all[i])) {
                return Optional.of("has the character %s (U+%04X) at position %d"
                        .formatted(Character.getName(all[i]), all[i], i + 1));
            }
        }
        return Optional.empty();
    }
}
