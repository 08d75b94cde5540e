package io.workspaces.keycloak.member;

import java.util.Set;

/**
 * What Keycloak holds of an account in a workspace.
 *
 * @param member whether the account is in the organization
 * @param groups ids of the organization's groups that it is in, also of those that are not ours
 */
public record KeycloakMembership(boolean member, Set<String> groups) {
    public static final KeycloakMembership NOTHING = new KeycloakMembership(false, Set.of());

    public KeycloakMembership {
        groups = Set.copyOf(groups);
    }
}
