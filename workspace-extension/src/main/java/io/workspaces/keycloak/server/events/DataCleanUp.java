package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.metadata.MetadataDeletion;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Deletes all rows of a workspace or realm that is gone, whichever feature wrote them. */
public final class DataCleanUp {
    private static final List<String> ACCOUNTS = List.of("WspUnverifiedAccount", "WspAddressVoucher", "WspReclaim");

    private final EntityManager em;
    private final OurEntities entities;
    private final MetadataDeletion metadata;

    public DataCleanUp(EntityManager em, MetadataDeletion metadata) {
        this.em = em;
        this.entities = new OurEntities(em);
        this.metadata = metadata;
    }

    public void workspace(WorkspaceId workspace) {
        metadata.workspaceDeleted(workspace);
        em.flush();
        entities.ofWorkspaces().forEach(entity -> delete(entity, "e.organizationId = :id", workspace.organization()));
        delete("WspWorkspace", "e.organizationId = :id", workspace.organization());
    }

    void realm(String realm) {
        metadata.realmDeleted(realm);
        em.flush();
        List<String> ofRealms = entities.ofRealms();
        ofRealms.forEach(entity -> delete(entity, "e.realmId = :id", realm));
        String workspaces = "e.organizationId in (select w.organizationId from WspWorkspace w where w.realmId = :id)";
        entities.ofWorkspaces().stream()
                .filter(entity -> !ofRealms.contains(entity))
                .forEach(entity -> delete(entity, workspaces, realm));
        delete("WspWorkspace", "e.realmId = :id", realm);
    }

    /** Deletes what is stored of an account by its id and belongs to no workspace. */
    void account(String user) {
        for (String entity : ACCOUNTS) {
            em.createQuery("delete from " + entity + " e where e.userId = :id")
                    .setParameter("id", user)
                    .executeUpdate();
        }
    }

    private void delete(String entity, String condition, String id) {
        em.createQuery("delete from " + entity + " e where " + condition)
                .setParameter("id", id)
                .executeUpdate();
    }
}
