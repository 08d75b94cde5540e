package io.workspaces.keycloak.metadata.jpa;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.metadata.MetadataOwners;
import io.workspaces.keycloak.persistence.LockWaits;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;

/** Looks up and locks the rows of members. */
public final class JpaMetadataOwners implements MetadataOwners {
    private static final String MEMBER =
            " from WspMember m where m.id = :member and m.organizationId = :org and m.realmId = :realm";

    private final EntityManager em;

    public JpaMetadataOwners(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean exists(WorkspaceId workspace, String member) {
        return !of(em.createQuery("select m.id" + MEMBER), workspace, member)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean lock(WorkspaceId workspace, String member) {
        LockWaits.limit(em);
        return !of(em.createQuery("select m" + MEMBER), workspace, member)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void lockAll(WorkspaceId workspace, Collection<String> members) {
        LockWaits.limit(em);
        em.createQuery(
                        "select m from WspMember m where m.id in :members and m.organizationId = :org"
                                + " and m.realmId = :realm order by m.id",
                        Object.class)
                .setParameter("members", List.copyOf(members))
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(em::detach);
    }

    private static Query of(Query query, WorkspaceId workspace, String member) {
        return query.setParameter("member", member)
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm());
    }
}
