package io.workspaces.keycloak.kernel;

import java.util.regex.Pattern;

/** A person's first and last name; either may be empty. At most 255 characters each. */
public record PersonName(String first, String last) {
    /** Longest first or last name, in characters (Keycloak's own limit). */
    public static final int MAX_LENGTH = 255;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    public static final PersonName NONE = new PersonName("", "");

    /** Splits a full name at the last space; one word is a first name. */
    public static PersonName ofFullName(String fullName, String field) {
        String name = clean(fullName, field);
        int space = name.lastIndexOf(' ');
        return space < 0
                ? new PersonName(limited(name, field), "")
                : new PersonName(limited(name.substring(0, space), field), limited(name.substring(space + 1), field));
    }

    public static PersonName of(String first, String last, String firstField, String lastField) {
        return new PersonName(
                limited(clean(first, firstField), firstField), limited(clean(last, lastField), lastField));
    }

    public String full() {
        return (first + " " + last).strip();
    }

    private static String clean(String name, String field) {
        if (isClean(name)) {
            return name;
        }
        if (name.codePoints().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            throw WorkspacesException.violation(field, "name_invalid", "has a control character");
        }
        return SPACES.matcher(Nfc.of(name)).replaceAll(" ").strip();
    }

    /** Whether it is ASCII without a space too many, as most names are written. */
    private static boolean isClean(String name) {
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

    private static String limited(String name, String field) {
        if (name.length() > MAX_LENGTH) {
            throw WorkspacesException.violation(field, "too_long", "is longer than " + MAX_LENGTH + " characters");
        }
        return name;
    }
}
