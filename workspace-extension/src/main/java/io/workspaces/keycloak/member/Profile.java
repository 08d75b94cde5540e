package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.PersonName;
import java.time.Instant;
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
    public static final Profile EMPTY = new Profile(PersonName.NONE, null, null);

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
