package io.workspaces.keycloak.group;

import java.util.Optional;

/**
 * An organization group in Keycloak that is, or could be, one of ours.
 *
 * @param name without our prefix; empty if the group's name does not begin with it
 * @param top whether it is directly under the organization, where ours belong
 * @param permissions as stored in its attributes
 */
public record KeycloakGroup(String id, Optional<String> name, boolean top, PermissionSet permissions) {
    /** Whether its name and place say that it is one of ours. */
    boolean claimed() {
        return top && name.isPresent();
    }
}
