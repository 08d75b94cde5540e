package io.workspaces.keycloak.group.jpa;

import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.PermissionJson;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Catalogs as rows; a realm without one has the built-in catalog. */
public final class JpaCatalogs implements Catalogs {
    private static final PermissionCatalog BUILT_IN = PermissionJson.builtIn();

    private final EntityManager em;

    public JpaCatalogs(EntityManager em) {
        this.em = em;
    }

    @Override
    public PermissionCatalog of(String realm) {
        // Not the entity, which may have been read before the workspace's lock was taken.
        return em.createQuery("select c.catalog from WspCatalog c where c.realmId = :realm", String.class)
                .setParameter("realm", realm)
                .getResultStream()
                .findFirst()
                .map(PermissionJson::readCatalog)
                .orElse(BUILT_IN);
    }

    @Override
    public void replace(String realm, PermissionCatalog catalog) {
        CatalogRow row = em.find(CatalogRow.class, realm, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new CatalogRow();
            row.realmId = realm;
            em.persist(row);
        }
        row.catalog = PermissionJson.write(catalog);
        row.version++;
        em.flush();
    }
}
