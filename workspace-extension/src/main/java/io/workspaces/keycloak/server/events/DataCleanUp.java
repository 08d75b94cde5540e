package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.metadata.MetadataDeletion;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;

/** Deletes all rows of a workspace or realm that is gone, whichever feature wrote them. */
public final class DataCleanUp {
    private static final String ORGANIZATION = "organizationId";
    private static final String REALM = "realmId";
    private static final List<String> ACCOUNTS = List.of("WspUnverifiedAccount", "WspAddressVoucher", "WspReclaim");

    private final EntityManager em;
    private final MetadataDeletion metadata;

    public DataCleanUp(EntityManager em, MetadataDeletion metadata) {
        this.em = em;
        this.metadata = metadata;
    }

    public void workspace(WorkspaceId workspace) {
        metadata.workspaceDeleted(workspace);
        em.flush();
        for (EntityType<?> entity : ours()) {
            if (has(entity, ORGANIZATION)) {
                delete(entity, "e.organizationId = :id", workspace.organization());
            }
        }
    }

    void realm(String realm) {
        metadata.realmDeleted(realm);
        em.flush();
        String workspaces = "e.organizationId in (select w.organizationId from WspWorkspace w where w.realmId = :id)";
        for (EntityType<?> entity : ours()) {
            if (has(entity, REALM) && !entity.getName().equals("WspWorkspace")) {
                delete(entity, "e.realmId = :id", realm);
            } else if (has(entity, ORGANIZATION) && !entity.getName().equals("WspWorkspace")) {
                delete(entity, workspaces, realm);
            }
        }
        em.createQuery("delete from WspWorkspace e where e.realmId = :id")
                .setParameter("id", realm)
                .executeUpdate();
    }

    /** Deletes what is stored of an account by its id and belongs to no workspace. */
    void account(String user) {
        for (String entity : ACCOUNTS) {
            em.createQuery("delete from " + entity + " e where e.userId = :id")
                    .setParameter("id", user)
                    .executeUpdate();
        }
    }

    private void delete(EntityType<?> entity, String condition, String id) {
        em.createQuery("delete from " + entity.getName() + " e where " + condition)
                .setParameter("id", id)
                .executeUpdate();
    }

    private List<EntityType<?>> ours() {
        return em.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().startsWith("Wsp"))
                .toList();
    }

    private static boolean has(EntityType<?> entity, String name) {
        return entity.getAttributes().stream().map(Attribute::getName).anyMatch(name::equals);
    }
}
