package io.workspaces.client.model;

/** Where a member stands in a workspace. */
public enum MemberStatus {
    /** Awaited; no account is needed yet. */
    INVITED,
    /** Has come. */
    ACTIVE,
    /** Kept, but out. */
    ARCHIVED
}
