package io.workspaces.keycloak.invitation.bulk.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Deletes everything about bulk invitations of a realm that is gone. */
public final class JpaBulkDeletion {
    private static final List<String> ENTITIES = List.of("WspBulkChunk", "WspBulkJob", "WspUploadPiece", "WspUpload");

    private final EntityManager em;

    public JpaBulkDeletion(EntityManager em) {
        this.em = em;
    }

    public void deleteRealm(String realm) {
        for (String entity : ENTITIES) {
            em.createQuery("delete from " + entity + " e where e.realmId = :realm")
                    .setParameter("realm", realm)
                    .executeUpdate();
        }
    }
}
