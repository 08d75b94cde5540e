package io.workspaces.client.model;

/**
 * How many members a workspace has.
 *
 * @param active the number of active members
 * @param invited the number of invited members
 * @param archived the number of archived members
 */
public record MemberCounts(long active, long invited, long archived) {}
