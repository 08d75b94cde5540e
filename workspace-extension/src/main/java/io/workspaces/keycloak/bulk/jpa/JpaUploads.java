package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.Upload;
import io.workspaces.keycloak.bulk.Uploads;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Uploads as rows. No piece stays managed, so that a file takes the memory of one. */
public final class JpaUploads implements Uploads {
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
    public long count(WorkspaceId workspace) {
        return em.createQuery(
                        "select count(u) from WspUpload u where u.organizationId = :org and u.realmId = :realm",
                        Long.class)
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm())
                .getSingleResult();
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
        UploadPieceEntity row = em.find(UploadPieceEntity.class, UploadPieceEntity.Key.of(upload.id(), part, number));
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
        em.createQuery("delete from WspUploadPiece p where p.uploadId in"
                        + " (select u.id from WspUpload u where u.expiresAt < :now)")
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
        em.createQuery("delete from WspUpload u where u.expiresAt < :now")
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
    }
}
