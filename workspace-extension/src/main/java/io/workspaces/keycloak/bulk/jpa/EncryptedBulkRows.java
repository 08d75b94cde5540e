package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.Chunk;
import io.workspaces.keycloak.crypto.Binding;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.crypto.SealedStore;
import io.workspaces.keycloak.crypto.Sealer;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;

/** Rows of jobs, what they have replaced, and pieces of uploads, as a key rotation sees them. */
public final class EncryptedBulkRows implements SealedStore {
    /** Milliseconds to wait for a row's lock: rows that others hold are left out (Jakarta Persistence 3.2). */
    private static final int SKIP_LOCKED = -2;

    /** Marks what no key opens. No key of a keyset has this id. */
    private static final int UNREADABLE = -1;

    private static final String OF = " r where r.organizationId = :org and r.realmId = :realm and r.keyId ";
    private static final List<String> ENTITIES = List.of("WspBulkChunk", "WspUploadPiece", "WspOldValue");

    private final EntityManager em;

    public EncryptedBulkRows(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean holdsAny(WorkspaceId workspace, Set<Integer> keyIds) {
        return !keyIds.isEmpty()
                && ENTITIES.stream()
                        .anyMatch(entity -> !query(entity, "select r.keyId from ", "in :keys", workspace, Integer.class)
                                .setParameter("keys", keyIds)
                                .setMaxResults(1)
                                .getResultList()
                                .isEmpty());
    }

    @Override
    public long countOthers(WorkspaceId workspace, int keyId) {
        return count(workspace, "not in :keys", Set.of(keyId, UNREADABLE, Chunk.CLEAR));
    }

    @Override
    public long countUnreadable(WorkspaceId workspace) {
        return count(workspace, "in :keys", Set.of(UNREADABLE));
    }

    private long count(WorkspaceId workspace, String condition, Set<Integer> keys) {
        return ENTITIES.stream()
                .mapToLong(entity -> query(entity, "select count(r) from ", condition, workspace, Long.class)
                        .setParameter("keys", keys)
                        .getSingleResult())
                .sum();
    }

    @Override
    public int reseal(WorkspaceId workspace, Sealer sealer, int limit) {
        int done = 0;
        for (String entity : ENTITIES) {
            List<SealedRow> rows = others(entity, workspace, sealer, limit - done);
            rows.forEach(row -> row.seal(reseal(sealer, row.ciphertext(), row.binding())));
            done += rows.size();
        }
        em.flush();
        em.clear();
        return done;
    }

    private List<SealedRow> others(String entity, WorkspaceId workspace, Sealer sealer, int limit) {
        if (limit < 1) {
            return List.of();
        }
        return query(entity, "select r from ", "not in :keys", workspace, SealedRow.class)
                .setParameter("keys", Set.of(sealer.keyId(), UNREADABLE, Chunk.CLEAR))
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }

    private static Sealed reseal(Sealer sealer, byte[] ciphertext, Binding binding) {
        try {
            return sealer.reseal(ciphertext, binding);
        } catch (WorkspacesException refused) {
            return new Sealed(UNREADABLE, ciphertext);
        }
    }

    private <T> TypedQuery<T> query(
            String entity, String select, String condition, WorkspaceId workspace, Class<T> type) {
        return em.createQuery(select + entity + OF + condition, type)
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm());
    }
}
