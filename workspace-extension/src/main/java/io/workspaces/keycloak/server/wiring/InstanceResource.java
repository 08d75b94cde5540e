package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.instance.ArchiveEverywhere;
import io.workspaces.keycloak.api.instance.PeopleResource;
import jakarta.ws.rs.Path;

/** What spans the workspaces of a realm, for realm admins. */
public final class InstanceResource {
    private final WorkspacesSession parts;
    private final AccessGuard guard;
    private final UseCases useCases;

    InstanceResource(WorkspacesSession parts, AccessGuard guard, UseCases useCases) {
        this.parts = parts;
        this.guard = guard;
        this.useCases = useCases;
    }

    @Path("users")
    public PeopleResource users() {
        return new PeopleResource(
                parts.session().getContext().getRealm().getId(),
                guard,
                parts.views().people(),
                new ArchiveEverywhere(parts.views().people(), parts.exclusions(), useCases.memberLifecycle()),
                parts.workspaces());
    }
}
