package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.Nfc;
import io.workspaces.keycloak.kernel.PersonName;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a name as they stand in a row; null leaves a part as it is. Names of accounts may be such as nobody may
 * type here, so that only a part that is another one is judged.
 *
 * @param known whether the member had this name before, so that nothing is judged
 */
public record NameChange(
        @Nullable String full,
        @Nullable String first,
        @Nullable String last,
        boolean known) {
    /** Longest full name. */
    private static final int MAX_NAME = 2 * PersonName.MAX_LENGTH + 1;

    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Whether the row wants another name than this one. */
    public boolean differs(PersonName present) {
        return differs(full, present.full()) || differs(first, present.first()) || differs(last, present.last());
    }

    /** @throws io.workspaces.keycloak.kernel.WorkspacesException {@code invalid_request} if it is no name */
    PersonName of(PersonName present) {
        // The same full name may be split elsewhere.
        if (!differs(present)) {
            return present;
        }
        if (full != null) {
            return PersonName.ofFullName(full, Column.FULL_NAME.field());
        }
        String newFirst = differs(first, present.first()) ? Objects.requireNonNull(first) : "";
        String newLast = differs(last, present.last()) ? Objects.requireNonNull(last) : "";
        PersonName judged = known
                ? new PersonName(newFirst, newLast)
                : PersonName.of(newFirst, newLast, Column.FIRST_NAME.field(), Column.LAST_NAME.field());
        return new PersonName(
                differs(first, present.first()) ? judged.first() : present.first(),
                differs(last, present.last()) ? judged.last() : present.last());
    }

    private static boolean differs(@Nullable String cell, String present) {
        return cell != null && !cell.equals(present) && !plain(cell).equals(plain(present));
    }

    /** What files keep of a name: spaces around it, and more than one between its words, get lost. */
    private static String plain(String name) {
        return Nfc.isBeyond(name, MAX_NAME)
                ? name
                : Blanks.strip(SPACES.matcher(Nfc.of(name)).replaceAll(" "));
    }
}
