package io.workspaces.keycloak.group.rest;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.ReplaceCatalog;
import io.workspaces.keycloak.rest.Answers;
import io.workspaces.keycloak.rest.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The realm's permission catalog, for realm admins. */
public final class CatalogResource {
    private final String realm;
    private final AccessGuard guard;
    private final Catalogs catalogs;
    private final ReplaceCatalog replace;

    public CatalogResource(String realm, AccessGuard guard, Catalogs catalogs, ReplaceCatalog replace) {
        this.realm = realm;
        this.guard = guard;
        this.catalogs = catalogs;
        this.replace = replace;
    }

    @GET
    @Path("")
    public Response get() {
        guard.requireViewAll();
        return Answers.ok(catalogs.of(realm));
    }

    @PUT
    @Path("")
    public Response put(InputStream body) {
        guard.requireManageAll();
        CatalogBody wanted = Json.read(Json.text(body), CatalogBody.class);
        replace.replace(guard.authority().actor(), realm, wanted.catalog());
        return Answers.ok(catalogs.of(realm));
    }
}
