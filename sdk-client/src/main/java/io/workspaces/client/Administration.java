package io.workspaces.client;

import static io.workspaces.client.internal.http.Await.await;

import io.workspaces.client.error.ConflictException;
import io.workspaces.client.error.PreconditionFailedException;
import io.workspaces.client.internal.http.Delay;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Caller;
import io.workspaces.client.model.Page;
import io.workspaces.client.model.PermissionCatalog;
import io.workspaces.client.model.Tagged;
import io.workspaces.client.model.Workspace;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Administers the workspaces of a realm. Thread-safe; creating one makes no request. */
public final class Administration {
    private static final int PAGE_SIZE = 100;

    private final ApiClient api;
    private final Delay delay;

    Administration(ApiClient api, Delay delay) {
        this.api = api;
        this.delay = delay;
    }

    /**
     * Lists the workspaces that the caller may see.
     *
     * @param search part of the name; empty for all
     * @return a lazy stream, which fetches a page when it gets there
     */
    public Stream<Workspace> workspaces(String search) {
        return Pages.stream(first -> page(search, first.isEmpty() ? 0 : Integer.parseInt(first)));
    }

    private CompletableFuture<Page<Workspace>> page(String search, int first) {
        Map<String, String> parameters =
                Map.of("search", search, "first", Integer.toString(first), "max", Integer.toString(PAGE_SIZE));
        return api.page(parameters, Workspace.class).thenApply(page -> {
            int next = first + page.items().size();
            boolean more = !page.items().isEmpty() && next < page.total();
            return new Page<>(page.items(), page.total(), more ? Integer.toString(next) : null);
        });
    }

    /**
     * Returns what the caller may do.
     *
     * @return the caller's language and permissions
     */
    public Caller caller() {
        return await(api.path("me").get(Caller.class));
    }

    /**
     * Returns the permission catalog: the resource types and what can be done with them.
     *
     * @return the realm's catalog
     */
    public PermissionCatalog permissionCatalog() {
        return await(api.path("permission-catalog").get(PermissionCatalog.class));
    }

    /**
     * Returns the permission catalog with its current ETag.
     *
     * @return the realm's catalog
     */
    public Tagged<PermissionCatalog> taggedPermissionCatalog() {
        return await(api.path("permission-catalog").tagged(PermissionCatalog.class));
    }

    /**
     * Replaces the permission catalog; {@link AdminApi#REALM} only.
     *
     * @param catalog all resource types; a list that is left out of a type is empty
     * @return the realm's catalog
     * @throws ConflictException {@code catalog_in_use} if a stored permission would lose its meaning
     */
    public PermissionCatalog replacePermissionCatalog(PermissionCatalog catalog) {
        return replacePermissionCatalogIfMatch(catalog, "");
    }

    /**
     * {@link #replacePermissionCatalog(PermissionCatalog)}, but fails if somebody else has replaced it in the
     * meantime.
     *
     * @param catalog all resource types; a list that is left out of a type is empty
     * @param etag {@link Tagged#etag()} of the catalog that this change is based on
     * @return the realm's catalog
     * @throws PreconditionFailedException if it has changed since it was read
     */
    public PermissionCatalog replacePermissionCatalogIfMatch(PermissionCatalog catalog, String etag) {
        Request request =
                Request.of("PUT", api.path("-", "permission-catalog").uri()).ifMatch(etag);
        return await(api.send(request.json(catalog), PermissionCatalog.class));
    }

    /**
     * Creates a workspace without members; {@link AdminApi#REALM} only.
     *
     * @param name the display name
     * @param alias as used in URLs
     * @return the new workspace
     * @throws ConflictException {@code workspace_exists}
     */
    public Workspace create(String name, String alias) {
        Request request = Request.of("POST", api.uri());
        return await(api.send(request.json(Map.of("name", name, "alias", alias)), Workspace.class));
    }

    /**
     * Creates a workspace and invites its first Admin; {@link AdminApi#REALM} only.
     *
     * @param name the display name
     * @param alias as used in URLs
     * @param adminEmail the email address of the first Admin
     * @return the new workspace
     * @throws ConflictException {@code workspace_exists}
     */
    public Workspace create(String name, String alias, String adminEmail) {
        Request request = Request.of("POST", api.uri());
        Map<String, Object> body = Map.of("name", name, "alias", alias, "admin", Map.of("email", adminEmail));
        return await(api.send(request.json(body), Workspace.class));
    }

    /**
     * Returns the administration of one workspace. Makes no request.
     *
     * @param aliasOrId the alias or id of the workspace
     * @return its administration
     */
    public WorkspaceAdministration workspace(String aliasOrId) {
        return new WorkspaceAdministration(api.path(aliasOrId), delay);
    }

    /**
     * Returns the users of all workspaces; {@link AdminApi#REALM} only.
     *
     * @return lists, counts and archives them
     */
    public InstanceUsers users() {
        return new InstanceUsers(api.path("-", "users"));
    }

    @Override
    public String toString() {
        return "Administration[" + api + "]";
    }
}
