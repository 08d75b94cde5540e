package io.workspaces.client.model;

/**
 * How many members a workspace has.
 *
 * @param active those who have come
 * @param invited those who are awaited
 * @param archived those who are kept but out
 */
public record MemberCounts(long active, long invited, long archived) {}
