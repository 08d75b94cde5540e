package io.workspaces.keycloak.member;

/** A problem with a member that an admin should know about. */
public enum MemberFlag {
    /** The account's new address belongs to another member of the workspace, so the old one stays. */
    EMAIL_CONFLICT
}
