package io.workspaces.client.model;

import java.time.Instant;

/**
 * How many users the realm's workspaces have.
 *
 * @param total the number of distinct email addresses that are invited or active
 * @param builders how many of them are Admin or Builder in at least one workspace
 * @param endUsers the remaining users
 * @param countedAt when they were counted: in a realm of 100,000 users, up to a minute ago
 */
public record InstanceCounts(long total, long builders, long endUsers, Instant countedAt) {}
