package io.workspaces.keycloak.kernel;

import java.text.Normalizer;

/** Unicode's composed form. Most text is ASCII, which is in it already and need not be asked. */
public final class Nfc {
    private Nfc() {}

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
