package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.OldValues.Kept;
import io.workspaces.keycloak.crypto.Binding;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What a row of a job has replaced in a member. */
@Entity(name = "WspOldValue")
@Table(name = "WSP_OLD_VALUE")
@IdClass(OldValueEntity.Key.class)
public class OldValueEntity implements SealedRow {
    @Id
    @Column(name = "JOB_ID")
    String jobId = "";

    @Id
    @Column(name = "FILE_ROW")
    long fileRow;

    @Column(name = "MEMBER_ID")
    String memberId = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "KEY_ID")
    int keyId;

    @Column(name = "PAYLOAD")
    byte[] payload = {};

    /** The two ids together. */
    public record Key(String jobId, long fileRow) implements Serializable {}

    Kept kept() {
        return new Kept(new WorkspaceId(realmId, organizationId), jobId, fileRow, memberId, new Sealed(keyId, payload));
    }

    @Override
    public byte[] ciphertext() {
        return payload;
    }

    @Override
    public Binding binding() {
        return Kept.binding(jobId, fileRow);
    }

    @Override
    public void seal(Sealed sealed) {
        payload = sealed.ciphertext();
        keyId = sealed.keyId();
    }
}
