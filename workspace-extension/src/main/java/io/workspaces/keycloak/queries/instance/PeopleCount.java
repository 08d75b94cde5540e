package io.workspaces.keycloak.queries.instance;

import java.time.Instant;

/**
 * The number of distinct people who are Invited or Active in an enabled workspace.
 *
 * @param builders those who are Admin or Builder in any workspace
 * @param at when they were counted
 */
public record PeopleCount(long total, long builders, Instant at) {
    public long endUsers() {
        return total - builders;
    }
}
