package io.workspaces.keycloak.group;

import java.util.Optional;

/**
 * An organization group of Keycloak's that is, or could be, one of ours.
 *
 * @param name without our prefix; missing where the group's name does not begin with it
 * @param top whether it hangs directly under the organization, where ours belong
 * @param permissions as its attributes have them
 */
public record KeycloakGroup(String id, Optional<String> name, boolean top, PermissionSet permissions) {
    /** Whether it claims to be one of ours. */
    boolean claimed() {
        return top && name.isPresent();
    }
}
