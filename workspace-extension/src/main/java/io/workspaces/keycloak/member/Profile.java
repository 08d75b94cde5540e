package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.PersonName;

/**
 * What a workspace knows of a member beside the address, the role and the groups. A new field of members begins here:
 * what invites, changes, copies and reads members hands this on.
 */
public record Profile(PersonName name) {
    public static final Profile EMPTY = new Profile(PersonName.NONE);

    /** The same with the name of an account, which may be empty. */
    Profile named(PersonName ofAccount) {
        return new Profile(ofAccount.full().isEmpty() ? name : ofAccount);
    }
}
