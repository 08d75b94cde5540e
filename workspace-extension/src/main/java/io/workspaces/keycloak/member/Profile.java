package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace knows of a member beside the address, the role and the groups. A new field of members begins here:
 * what invites, changes, copies and reads members hands this on.
 *
 * @param activeUntil when the membership ends, or null
 */
public record Profile(PersonName name, @Nullable Instant activeUntil) {
    public static final Profile EMPTY = new Profile(PersonName.NONE, null);

    /** Whether the membership has an end that has come. */
    public boolean ended(Instant now) {
        return activeUntil != null && !now.isBefore(activeUntil);
    }

    public Profile until(@Nullable Instant end) {
        return new Profile(name, end);
    }

    /** The same with the name of an account, which may be empty. */
    public Profile named(PersonName ofAccount) {
        return new Profile(ofAccount.full().isEmpty() ? name : ofAccount, activeUntil);
    }
}
