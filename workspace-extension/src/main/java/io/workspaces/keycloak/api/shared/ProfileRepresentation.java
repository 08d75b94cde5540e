package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.member.Profile;

/** What the JSON of a member and that of a current user have in common. */
public record ProfileRepresentation(String firstName, String lastName, String fullName) {
    public static ProfileRepresentation of(Profile profile) {
        PersonName name = profile.name();
        return new ProfileRepresentation(name.first(), name.last(), name.full());
    }
}
