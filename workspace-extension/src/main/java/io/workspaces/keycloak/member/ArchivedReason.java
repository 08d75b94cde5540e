package io.workspaces.keycloak.member;

import java.util.Locale;

/** Why a member is Archived. */
public enum ArchivedReason {
    /** Somebody who manages the workspace wanted it. */
    ADMIN,
    /** The account was taken out of the organization in Keycloak itself. */
    LEFT_IN_KEYCLOAK,
    /** The account is gone, though nobody has deleted it: a directory does not have it any more. */
    ACCOUNT_GONE,
    /** A realm admin archived the person in all workspaces. */
    EVERYWHERE;

    /** The stable name. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
