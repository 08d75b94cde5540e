package io.workspaces.keycloak.queries.instance;

/**
 * Distinct people that are Invited or Active in an enabled workspace.
 *
 * @param builders those that are Admin or Builder anywhere
 */
public record PeopleCount(long total, long builders) {
    public long endUsers() {
        return total - builders;
    }
}
