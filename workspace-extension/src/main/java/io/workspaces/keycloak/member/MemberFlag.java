package io.workspaces.keycloak.member;

/** A problem with a member that an admin should know about. */
public enum MemberFlag {
    /** The account's new address belongs to another member of the workspace, so the old one stays. */
    EMAIL_CONFLICT,
    /** The person's account is kept by a user federation that does not let Keycloak store its memberships. */
    ACCOUNT_NOT_WRITABLE
}
