package io.workspaces.keycloak.group.jpa;

import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.PermissionJson;
import io.workspaces.keycloak.persistence.LockWaits;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

/** Stores catalogs as rows; a realm without one has the built-in catalog. */
public final class JpaCatalogs implements Catalogs {
    private static final PermissionCatalog BUILT_IN = PermissionJson.builtIn();

    private final EntityManager em;

    public JpaCatalogs(EntityManager em) {
        this.em = em;
    }

    @Override
    public PermissionCatalog of(String realm) {
        // Reads the column, since the entity may have been loaded before the workspace was locked.
        return em.createQuery("select c.catalog from WspCatalog c where c.realmId = :realm", String.class)
                .setParameter("realm", realm)
                .getResultStream()
                .findFirst()
                .map(PermissionJson::readCatalog)
                .orElse(BUILT_IN);
    }

    @Override
    public void lock(String realm) {
        if (lockRow(realm) == null) {
            em.createQuery("insert into WspCatalog (realmId, catalog, version) values (:realm, :catalog, 0)"
                            + " on conflict do nothing")
                    .setParameter("realm", realm)
                    .setParameter("catalog", PermissionJson.write(BUILT_IN))
                    .executeUpdate();
            lockRow(realm);
        }
    }

    private @Nullable CatalogEntity lockRow(String realm) {
        LockWaits.limit(em);
        return em.find(CatalogEntity.class, realm, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void replace(String realm, PermissionCatalog catalog) {
        em.createQuery("update WspCatalog c set c.catalog = :catalog, c.version = c.version + 1"
                        + " where c.realmId = :realm")
                .setParameter("catalog", PermissionJson.write(catalog))
                .setParameter("realm", realm)
                .executeUpdate();
    }
}
