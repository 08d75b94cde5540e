package io.workspaces.keycloak.kernel;

import static java.util.Objects.requireNonNull;

/** A workspace: the id of a Keycloak organization together with the id of its realm. */
public record WorkspaceId(String realm, String organization) {
    public WorkspaceId {
        requireNonNull(realm, "realm");
        requireNonNull(organization, "organization");
    }
}
