package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.Upload;
import io.workspaces.keycloak.bulk.Uploads;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Uploads as rows. No piece stays managed, so that a file takes the memory of one. */
public final class JpaUploads implements Uploads {
    /** How many expired uploads a step deletes. */
    private static final int MAX_EXPIRED = 20;

    private final EntityManager em;

    public JpaUploads(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Upload upload) {
        em.persist(UploadEntity.of(upload));
    }

    @Override
    public Optional<Upload> find(WorkspaceId workspace, String id) {
        return Optional.ofNullable(em.find(UploadEntity.class, id))
                .map(UploadEntity::upload)
                .filter(upload -> upload.workspace().equals(workspace));
    }

    @Override
    public List<Upload> of(WorkspaceId workspace, String creatorId) {
        return em
                .createQuery(
                        "select u from WspUpload u where u.organizationId = :org and u.realmId = :realm"
                                + " and u.creatorId = :creator order by u.expiresAt, u.id",
                        UploadEntity.class)
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm())
                .setParameter("creator", creatorId)
                .getResultList()
                .stream()
                .map(UploadEntity::upload)
                .toList();
    }

    @Override
    public void clear(Upload upload, int part) {
        em.createQuery("delete from WspUploadPiece p where p.uploadId = :upload and p.part = :part")
                .setParameter("upload", upload.id())
                .setParameter("part", part)
                .executeUpdate();
    }

    @Override
    public void add(Upload upload, Piece piece) {
        UploadPieceEntity row = UploadPieceEntity.of(upload, piece);
        em.persist(row);
        em.flush();
        em.detach(row);
    }

    @Override
    public Optional<Piece> piece(Upload upload, int part, int number) {
        UploadPieceEntity row = em.find(UploadPieceEntity.class, new UploadPieceEntity.Key(upload.id(), part, number));
        if (row == null) {
            return Optional.empty();
        }
        em.detach(row);
        return Optional.of(row.piece());
    }

    @Override
    public void delete(Upload upload) {
        em.createQuery("delete from WspUploadPiece p where p.uploadId = :upload")
                .setParameter("upload", upload.id())
                .executeUpdate();
        em.createQuery("delete from WspUpload u where u.id = :upload")
                .setParameter("upload", upload.id())
                .executeUpdate();
    }

    @Override
    public void deleteExpired(Instant now) {
        // Not a subquery of the delete: MariaDB before 11.1 reads the whole table then.
        em.createQuery("select u from WspUpload u where u.expiresAt < :now", UploadEntity.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(MAX_EXPIRED)
                .getResultList()
                .forEach(row -> delete(row.upload()));
    }
}
