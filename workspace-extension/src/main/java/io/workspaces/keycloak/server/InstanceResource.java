package io.workspaces.keycloak.server;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.instance.ArchiveEverywhere;
import io.workspaces.keycloak.instance.rest.PeopleResource;
import jakarta.ws.rs.Path;

/** What spans the workspaces of a realm, for realm admins. */
public final class InstanceResource {
    private final Composition parts;
    private final AccessGuard guard;
    private final UseCases useCases;

    InstanceResource(Composition parts, AccessGuard guard, UseCases useCases) {
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
