package io.workspaces.keycloak.group.jpa;

import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.PermissionJson;
import jakarta.persistence.EntityManager;

/** Catalogs as rows; a realm without one has the built-in catalog. */
public final class JpaCatalogs implements Catalogs {
    private static final PermissionCatalog BUILT_IN = PermissionJson.builtIn();

    private final EntityManager em;

    public JpaCatalogs(EntityManager em) {
        this.em = em;
    }

    @Override
    public PermissionCatalog of(String realm) {
        CatalogRow row = em.find(CatalogRow.class, realm);
        return row == null ? BUILT_IN : PermissionJson.readCatalog(row.catalog);
    }

    @Override
    public void replace(String realm, PermissionCatalog catalog) {
        CatalogRow row = em.find(CatalogRow.class, realm);
        if (row == null) {
            row = new CatalogRow();
            row.realmId = realm;
            em.persist(row);
        }
        row.catalog = PermissionJson.write(catalog);
        row.version++;
    }
}
