package io.workspaces.keycloak.group;

/** The catalog of the one realm there is. */
public final class InMemoryCatalogs implements Catalogs {
    private PermissionCatalog catalog = Permissions.CATALOG;

    @Override
    public PermissionCatalog of(String realm) {
        return catalog;
    }

    @Override
    public void lock(String realm) {
        // There is one thread.
    }

    @Override
    public void replace(String realm, PermissionCatalog replacement) {
        catalog = replacement;
    }
}
