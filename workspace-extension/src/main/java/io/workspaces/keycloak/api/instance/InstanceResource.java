package io.workspaces.keycloak.api.instance;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.shared.Modules;
import jakarta.ws.rs.Path;

/** Resources that span the workspaces of a realm, for realm admins. */
public final class InstanceResource {
    private final String realm;
    private final AccessGuard guard;
    private final Modules modules;

    public InstanceResource(String realm, AccessGuard guard, Modules modules) {
        this.realm = realm;
        this.guard = guard;
        this.modules = modules;
    }

    @Path("users")
    public PeopleResource users() {
        return new PeopleResource(realm, guard, modules);
    }
}
