package io.workspaces.keycloak.kernel;

import java.text.Normalizer;

/**
 * Unicode's composed form. ASCII, as most text is, is in that form already. The time to compose a text grows with the
 * square of the marks on one letter, so text from outside has to pass {@link #isBeyond} first.
 */
public final class Nfc {
    /** Most {@code char}s that compose to one {@code char}. */
    private static final int MAX_DECOMPOSITION_LENGTH = 4;

    private Nfc() {}

    /** Whether a text is too long for its composed form to fit into {@code max} {@code char}s. */
    public static boolean isBeyond(String text, int max) {
        return text.length() > MAX_DECOMPOSITION_LENGTH * max;
    }

    public static String of(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The text with plain characters for those that only look different, such as dots and letters of another width. */
    static String compatible(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    public static boolean is(String text) {
        return isAscii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }
}
