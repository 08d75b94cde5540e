package io.workspaces.keycloak.kernel;

import java.util.regex.Pattern;

/** What names of people and workspaces have in common: every character of them is seen as what it is. */
public final class Names {
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

    private Names() {}

    /**
     * The name in NFC, without spaces around it or several in a row.
     *
     * @param most characters of the longest name
     * @throws WorkspacesException {@code invalid_request} with {@code too_long} or
     *     {@code name_character_invalid} at {@code field}
     */
    public static String clean(String text, int most, String field) {
        if (Nfc.isBeyond(text, most)) {
            throw tooLong(most, field);
        }
        String name = isPlain(text) ? text : composed(text, field);
        if (name.length() > most) {
            throw tooLong(most, field);
        }
        return name;
    }

    private static String composed(String text, String field) {
        String stripped = text.strip();
        stripped.codePoints().filter(Names::isUnseen).findFirst().ifPresent(c -> {
            throw WorkspacesException.violation(
                    field,
                    "name_character_invalid",
                    "has the character %s (U+%04X) at position %d"
                            .formatted(
                                    Character.getName(c),
                                    c,
                                    stripped.codePointCount(0, stripped.indexOf(Character.toString(c))) + 1));
        });
        return SPACES.matcher(Nfc.of(stripped)).replaceAll(" ").strip();
    }

    /**
     * Controls, line breaks, marks of direction and what else is not seen. The joiners are part of how
     * Persian and Indic names are written.
     */
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.FORMAT -> c != 0x200c && c != 0x200d;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** Whether it is ASCII without a space too many, as most names are written. */
    private static boolean isPlain(String name) {
        boolean afterSpace = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && afterSpace)) {
                return false;
            }
            afterSpace = c == ' ';
        }
        return !afterSpace;
    }

    private static WorkspacesException tooLong(int most, String field) {
        return WorkspacesException.violation(field, "too_long", "is longer than " + most + " characters");
    }
}
