package io.workspaces.keycloak.api.groups;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.EntityTag;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.GroupModule;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.ReplaceCatalog;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The realm's permission catalog, for realm admins. */
public final class CatalogResource {
    private final String realm;
    private final AccessGuard guard;
    private final Catalogs catalogs;
    private final ReplaceCatalog replace;

    public CatalogResource(String realm, AccessGuard guard, GroupModule groups) {
        this.realm = realm;
        this.guard = guard;
        this.catalogs = groups.catalogs();
        this.replace = groups.replaceCatalog();
    }

    @GET
    @Path("")
    public Response get() {
        guard.requireViewAll();
        return answer(catalogs.of(realm));
    }

    @PUT
    @Path("")
    public Response put(@HeaderParam("If-Match") @Nullable List<String> ifMatch, InputStream body) {
        guard.requireManageAll();
        CatalogBody wanted = Json.read(Json.text(body), CatalogBody.class);
        replace.replace(guard.authority().actor(), realm, wanted.catalog(), EntityTag.seen(ifMatch));
        return answer(catalogs.of(realm));
    }

    private static Response answer(PermissionCatalog catalog) {
        return Answers.tagged(200, catalog, catalog.tag());
    }
}
