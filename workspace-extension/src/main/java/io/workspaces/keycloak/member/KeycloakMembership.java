package io.workspaces.keycloak.member;

import java.util.Set;

/**
 * What Keycloak has stored about an account in a workspace.
 *
 * @param member whether the account is in the organization
 * @param groups ids of the organization's groups that the account is in, including groups that are not ours
 */
public record KeycloakMembership(boolean member, Set<String> groups) {
    public static final KeycloakMembership NOTHING = new KeycloakMembership(false, Set.of());

    public KeycloakMembership {
        groups = Set.copyOf(groups);
    }
}
