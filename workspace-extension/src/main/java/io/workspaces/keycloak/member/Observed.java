package io.workspaces.keycloak.member;

import java.util.Set;

/**
 * What Keycloak holds of an account in a workspace.
 *
 * @param member whether the account is in the organization
 * @param groups ids of the organization's groups that it is in, also of those that are not ours
 */
public record Observed(boolean member, Set<String> groups) {
    public static final Observed NOTHING = new Observed(false, Set.of());

    public Observed {
        groups = Set.copyOf(groups);
    }
}
