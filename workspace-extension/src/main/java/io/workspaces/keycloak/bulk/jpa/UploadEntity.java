package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.Upload;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file that comes in parts. */
@Entity(name = "WspUpload")
@Table(name = "WSP_UPLOAD")
public class UploadEntity {
    @Id
    @Column(name = "ID")
    String id = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "CREATOR_ID")
    @Nullable
    String creatorId;

    @Column(name = "FILE_NAME")
    @Nullable
    String fileName;

    @Column(name = "FILE_SIZE")
    long fileSize;

    @Column(name = "DIGEST")
    String digest = "";

    @Column(name = "EXPIRES_AT")
    long expiresAt;

    static UploadEntity of(Upload upload) {
        UploadEntity row = new UploadEntity();
        row.id = upload.id();
        row.realmId = upload.workspace().realm();
        row.organizationId = upload.workspace().organization();
        row.creatorId = upload.creatorId();
        row.fileName = upload.fileName();
        row.fileSize = upload.size();
        row.digest = upload.digest();
        row.expiresAt = upload.expiresAt().toEpochMilli();
        return row;
    }

    Upload upload() {
        return new Upload(
                id,
                new WorkspaceId(realmId, organizationId),
                creatorId,
                fileName,
                fileSize,
                digest,
                Instant.ofEpochMilli(expiresAt));
    }
}
