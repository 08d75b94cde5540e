package io.workspaces.keycloak.group;

/** The permission catalog of each realm. */
public interface Catalogs {
    /** The realm's own catalog, or the built-in one. */
    PermissionCatalog of(String realm);

    /** Keeps others from replacing the realm's catalog until the transaction ends, which has to replace it or fail. */
    void lock(String realm);

    /** Of a realm that is locked. */
    void replace(String realm, PermissionCatalog catalog);
}
