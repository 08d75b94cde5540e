package io.workspaces.keycloak.member;

import java.util.Locale;

/** Why a member is Archived. */
public enum ArchivedReason {
    /** Somebody who manages the workspace archived the member. */
    ADMIN,
    /** The membership had an end, and the time has come. */
    EXPIRED,
    /** The person left. */
    LEFT,
    /** The account was removed from the organization in Keycloak itself. */
    LEFT_IN_KEYCLOAK,
    /** The account is gone although nobody has deleted it: a directory no longer has it. */
    ACCOUNT_GONE,
    /** A realm admin archived the person in all workspaces. */
    EVERYWHERE;

    /** The stable name. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
