package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.metadata.MetadataDeletion;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of workspaces and realms that Keycloak no longer has. Keycloak's tables say so, by the entities
 * {@code OrganizationEntity} and {@code RealmEntity} (26.7), since its model answers that nothing is there if
 * organizations are switched off.
 */
public final class Leftovers {
    private static final String LOST = " from WspWorkspace w where not exists (select 1 from OrganizationEntity o"
            + " where o.id = w.organizationId and o.realmId in (select r.id from RealmEntity r))";

    private static final int SKIP_LOCKED = -2;

    private final EntityManager em;
    private final OurEntities entities;
    private final MetadataDeletion metadata;

    public Leftovers(EntityManager em, MetadataDeletion metadata) {
        this.em = em;
        this.entities = new OurEntities(em);
        this.metadata = metadata;
    }

    /**
     * A workspace whose organization is gone, locked; empty if another node is working on it.
     *
     * @param butOrganizations organizations to pass over, not empty
     */
    public Optional<WorkspaceId> next(Set<String> butOrganizations) {
        return em.createQuery(
                        "select w.realmId, w.organizationId" + LOST + " and w.organizationId not in :but",
                        WorkspaceId.class)
                .setParameter("but", butOrganizations)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(this::lock);
    }

    private boolean lock(WorkspaceId workspace) {
        return !em.createQuery("select w from WspWorkspace w where w.organizationId = :org", Object.class)
                .setParameter("org", workspace.organization())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList()
                .isEmpty();
    }

    /** Whether there are any. */
    public boolean remain() {
        return em.createQuery("select count(w)" + LOST, Long.class).getSingleResult() > 0;
    }

    /**
     * Deletes some of the workspace's rows, first its data key with all metadata, and last its own.
     *
     * @return whether there are more
     */
    public boolean delete(WorkspaceId workspace, int max) {
        metadata.workspaceDeleted(workspace);
        for (String entity : entities.ofWorkspaces()) {
            List<?> rows = em.createQuery("select e from " + entity + " e where e.organizationId = :org", Object.class)
                    .setParameter("org", workspace.organization())
                    .setMaxResults(max)
                    .getResultList();
            if (!rows.isEmpty()) {
                rows.forEach(em::remove);
                return true;
            }
        }
        em.createQuery("delete from WspWorkspace w where w.organizationId = :org")
                .setParameter("org", workspace.organization())
                .executeUpdate();
        return false;
    }

    /** Deletes what belongs to realms that are gone and to none of their workspaces. */
    public void deleteOfRealms() {
        List<String> ofWorkspaces = entities.ofWorkspaces();
        entities.ofRealms().stream()
                .filter(entity -> !ofWorkspaces.contains(entity))
                .forEach(entity -> em.createQuery(
                                "delete from " + entity + " e where e.realmId not in (select r.id from RealmEntity r)")
                        .executeUpdate());
    }
}
