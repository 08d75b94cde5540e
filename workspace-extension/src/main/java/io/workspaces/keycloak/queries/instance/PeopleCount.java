package io.workspaces.keycloak.queries.instance;

/**
 * The number of distinct people who are Invited or Active in an enabled workspace.
 *
 * @param builders those who are Admin or Builder in any workspace
 */
public record PeopleCount(long total, long builders) {
    public long endUsers() {
        return total - builders;
    }
}
