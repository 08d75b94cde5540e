package io.workspaces.keycloak.member;

/** What an admin should know about a member. */
public enum MemberFlag {
    /** The account's new address belongs to another member of the workspace, so the old one stays. */
    EMAIL_CONFLICT
}
