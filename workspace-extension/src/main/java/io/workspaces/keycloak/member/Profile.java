package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.ActiveUntil;
import io.workspaces.keycloak.kernel.PersonName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace knows of a member beside the address, the role and the groups. A new field of members begins here:
 * what invites, changes, copies and reads members hands this on.
 *
 * @param activeUntil when the membership ends, or null
 * @param locale the language of our mails until the person's account has one, or null for the realm's
 */
public record Profile(
        PersonName name,
        @Nullable Instant activeUntil,
        @Nullable String locale) {
    /** A field, for what compares, lists or writes all of them. */
    public enum Field {
        FIRST_NAME("firstName"),
        LAST_NAME("lastName"),
        ACTIVE_UNTIL("activeUntil"),
        LOCALE("locale");

        private final String property;

        Field(String property) {
            this.property = property;
        }

        /** What requests, answers and the audit trail call it. */
        public String property() {
            return property;
        }

        public boolean ofName() {
            return this == FIRST_NAME || this == LAST_NAME;
        }
    }

    public static final Profile EMPTY = new Profile(PersonName.NONE, null, null);

    /** The text of a field; empty if there is none. */
    public String text(Field field) {
        return switch (field) {
            case FIRST_NAME -> name.first();
            case LAST_NAME -> name.last();
            case ACTIVE_UNTIL -> Objects.toString(activeUntil, "");
            case LOCALE -> Objects.toString(locale, "");
        };
    }

    /** The same with the end as a day if it is the end of one. */
    public String text(Field field, ZoneId zone) {
        return field == Field.ACTIVE_UNTIL && activeUntil != null ? ActiveUntil.write(activeUntil, zone) : text(field);
    }

    /** Whether the membership has an end that has come. */
    public boolean ended(Instant now) {
        return activeUntil != null && !now.isBefore(activeUntil);
    }

    public Profile until(@Nullable Instant end) {
        return new Profile(name, end, locale);
    }

    public Profile in(@Nullable String language) {
        return new Profile(name, activeUntil, language);
    }

    /** The same with the name of an account, which may be empty. */
    public Profile named(PersonName ofAccount) {
        return new Profile(ofAccount.full().isEmpty() ? name : ofAccount, activeUntil, locale);
    }
}
