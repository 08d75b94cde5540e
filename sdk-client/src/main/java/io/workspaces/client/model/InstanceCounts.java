package io.workspaces.client.model;

/**
 * How many people the realm's workspaces have.
 *
 * @param total distinct addresses that are invited or active
 * @param builders those who are Admin or Builder anywhere
 * @param endUsers the others
 */
public record InstanceCounts(long total, long builders, long endUsers) {}
