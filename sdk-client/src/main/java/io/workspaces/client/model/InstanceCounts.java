package io.workspaces.client.model;

/**
 * How many users the realm's workspaces have.
 *
 * @param total the number of distinct email addresses that are invited or active
 * @param builders how many of them are Admin or Builder in at least one workspace
 * @param endUsers the remaining users
 */
public record InstanceCounts(long total, long builders, long endUsers) {}
