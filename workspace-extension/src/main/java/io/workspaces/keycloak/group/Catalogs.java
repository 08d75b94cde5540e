package io.workspaces.keycloak.group;

/** The permission catalog of each realm. */
public interface Catalogs {
    /** The realm's own catalog, or the built-in one. */
    PermissionCatalog of(String realm);

    void replace(String realm, PermissionCatalog catalog);
}
