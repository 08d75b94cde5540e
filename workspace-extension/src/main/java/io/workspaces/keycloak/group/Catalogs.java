package io.workspaces.keycloak.group;

/** The permission catalog of each realm. */
public interface Catalogs {
    /** The realm's own catalog, else the built-in one. */
    PermissionCatalog of(String realm);

    /**
     * Keeps others from replacing the realm's catalog until the transaction ends. The transaction has to replace the
     * catalog or fail.
     */
    void lock(String realm);

    /** Replaces the catalog of a realm that {@link #lock} has locked. */
    void replace(String realm, PermissionCatalog catalog);
}
