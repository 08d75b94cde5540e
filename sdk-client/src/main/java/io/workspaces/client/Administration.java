package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.error.ChangedMeanwhileException;
import io.workspaces.client.error.ConflictException;
import io.workspaces.client.internal.http.Pauses;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Caller;
import io.workspaces.client.model.Page;
import io.workspaces.client.model.PermissionCatalog;
import io.workspaces.client.model.Tagged;
import io.workspaces.client.model.Workspace;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The workspaces of a realm, as an administrator has them. Thread-safe; making one calls nothing. */
public final class Administration {
    private static final int PAGE = 100;

    private final Api api;
    private final Pauses pauses;

    Administration(Api api, Pauses pauses) {
        this.api = api;
        this.pauses = pauses;
    }

    /**
     * The workspaces that the caller may see.
     *
     * @param search part of the name, empty for all
     * @return lazy: pages are fetched as the stream comes to them
     */
    public Stream<Workspace> workspaces(String search) {
        return Pages.stream(first -> page(search, first.isEmpty() ? 0 : Integer.parseInt(first)));
    }

    private CompletableFuture<Page<Workspace>> page(String search, int first) {
        Map<String, String> parameters =
                Map.of("search", search, "first", Integer.toString(first), "max", Integer.toString(PAGE));
        return api.page(parameters, Workspace.class).thenApply(page -> {
            int next = first + page.items().size();
            boolean more = !page.items().isEmpty() && next < page.total();
            return new Page<>(page.items(), page.total(), more ? Integer.toString(next) : null);
        });
    }

    /**
     * What the caller may do here.
     *
     * @return his language and rights
     */
    public Caller caller() {
        return await(api.then("me").get(Caller.class));
    }

    /**
     * The vocabulary of permissions.
     *
     * @return the realm's catalog
     */
    public PermissionCatalog permissionCatalog() {
        return await(api.then("permission-catalog").get(PermissionCatalog.class));
    }

    /**
     * The vocabulary of permissions with the tag of this moment.
     *
     * @return the realm's catalog
     */
    public Tagged<PermissionCatalog> currentPermissionCatalog() {
        return await(api.then("permission-catalog").tagged(PermissionCatalog.class));
    }

    /**
     * Replaces the vocabulary of permissions; {@link Door#REALM} only.
     *
     * @param catalog all types; what is left out of a type is empty
     * @return the realm's catalog
     * @throws ConflictException {@code catalog_in_use} where a stored permission would lose its meaning
     */
    public PermissionCatalog replacePermissionCatalog(PermissionCatalog catalog) {
        return replacePermissionCatalogIfStill(catalog, "");
    }

    /**
     * {@link #replacePermissionCatalog(PermissionCatalog)}, unless somebody else has replaced it.
     *
     * @param catalog all types; what is left out of a type is empty
     * @param seen {@link Tagged#tag()} of the catalog that this one is based on
     * @return the realm's catalog
     * @throws ChangedMeanwhileException if it is not as it was seen
     */
    public PermissionCatalog replacePermissionCatalogIfStill(PermissionCatalog catalog, String seen) {
        Request request =
                Request.of("PUT", api.then("-", "permission-catalog").uri()).ifMatch(seen);
        return await(api.send(request.json(catalog), PermissionCatalog.class));
    }

    /**
     * Makes a workspace, without any member; {@link Door#REALM} only.
     *
     * @param name for people
     * @param alias as it stands in addresses
     * @return the new workspace
     * @throws ConflictException {@code workspace_exists}
     */
    public Workspace create(String name, String alias) {
        Request request = Request.of("POST", api.uri());
        return await(api.send(request.json(Map.of("name", name, "alias", alias)), Workspace.class));
    }

    /**
     * One workspace.
     *
     * @param aliasOrId which
     * @return its administration
     */
    public WorkspaceAdministration workspace(String aliasOrId) {
        return new WorkspaceAdministration(api.then(aliasOrId), pauses);
    }

    /**
     * Everybody, across all workspaces; {@link Door#REALM} only.
     *
     * @return to list, count and archive them
     */
    public InstanceUsers users() {
        return new InstanceUsers(api.then("-", "users"));
    }

    @Override
    public String toString() {
        return "Administration[" + api + "]";
    }
}
