package io.workspaces.keycloak.kernel;

import java.text.Normalizer;

/**
 * Unicode's composed form. Most text is ASCII, which is in it already and need not be asked. To compose
 * takes time that grows with the square of the marks on one letter, so that text from outside is asked
 * {@link #isBeyond} first.
 */
public final class Nfc {
    /** Most {@code char}s that one of the composed form is made of. */
    private static final int MAX_DECOMPOSITION_LENGTH = 4;

    private Nfc() {}

    /** Whether a text is longer than anything whose composed form has {@code most} {@code char}s. */
    public static boolean isBeyond(String text, int most) {
        return text.length() > MAX_DECOMPOSITION_LENGTH * most;
    }

    public static String of(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
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
