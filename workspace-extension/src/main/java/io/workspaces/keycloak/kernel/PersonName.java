package io.workspaces.keycloak.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's first and last name; either may be empty. At most 255 characters each. Names typed here contain nothing
 * that mail programs turn into a link; names of accounts are checked by Keycloak.
 */
public record PersonName(String first, String last) {
    /** Longest first or last name, in characters (Keycloak's own limit). */
    public static final int MAX_LENGTH = 255;

    private static final int MAX_FULL = 2 * MAX_LENGTH + 1;

    public static final PersonName NONE = new PersonName("", "");

    /** Splits a full name at the last space; one word is a first name. */
    public static PersonName ofFullName(String fullName, String field) {
        String name = Names.clean(fullName, MAX_FULL, field);
        int space = name.lastIndexOf(' ');
        return space < 0
                ? new PersonName(limited(name, field), "")
                : new PersonName(limited(name.substring(0, space), field), limited(name.substring(space + 1), field));
    }

    public static PersonName of(String first, String last, String firstField, String lastField) {
        return new PersonName(
                limited(Names.clean(first, MAX_LENGTH, firstField), firstField),
                limited(Names.clean(last, MAX_LENGTH, lastField), lastField));
    }

    /** As an account has it. A user federation may have longer names than Keycloak stores. */
    public static PersonName ofAccount(@Nullable String first, @Nullable String last) {
        return new PersonName(
                Limits.cut(Objects.requireNonNullElse(first, ""), MAX_LENGTH),
                Limits.cut(Objects.requireNonNullElse(last, ""), MAX_LENGTH));
    }

    public String full() {
        return (first + " " + last).strip();
    }

    private static String limited(String name, String field) {
        LinkInText.refuse(name, field);
        return Limits.text(name, MAX_LENGTH, field);
    }
}
