package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.Upload;
import io.workspaces.keycloak.bulk.Uploads.Piece;
import io.workspaces.keycloak.crypto.Binding;
import io.workspaces.keycloak.crypto.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Some sealed bytes of an upload. */
@Entity(name = "WspUploadPiece")
@Table(name = "WSP_UPLOAD_PIECE")
@IdClass(UploadPieceEntity.Key.class)
public class UploadPieceEntity implements SealedRow {
    @Id
    @Column(name = "UPLOAD_ID")
    String uploadId = "";

    @Id
    @Column(name = "PART")
    int part;

    @Id
    @Column(name = "PIECE")
    int piece;

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "KEY_ID")
    int keyId;

    @Column(name = "PAYLOAD")
    byte[] payload = {};

    /** The three ids together. */
    public record Key(String uploadId, int part, int piece) implements Serializable {}

    static UploadPieceEntity of(Upload upload, Piece from) {
        UploadPieceEntity row = new UploadPieceEntity();
        row.uploadId = upload.id();
        row.part = from.part();
        row.piece = from.number();
        row.realmId = upload.workspace().realm();
        row.organizationId = upload.workspace().organization();
        row.keyId = from.bytes().keyId();
        row.payload = from.bytes().ciphertext();
        return row;
    }

    @Override
    public byte[] ciphertext() {
        return payload;
    }

    @Override
    public Binding binding() {
        return Piece.binding(uploadId, part, piece);
    }

    @Override
    public void seal(Sealed sealed) {
        payload = sealed.ciphertext();
        keyId = sealed.keyId();
    }

    Piece piece() {
        return new Piece(part, piece, new Sealed(keyId, payload));
    }
}
