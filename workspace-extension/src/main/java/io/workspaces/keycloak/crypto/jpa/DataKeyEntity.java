package io.workspaces.keycloak.crypto.jpa;

import io.workspaces.keycloak.crypto.DataKey;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of WSP_DATA_KEY; times are milliseconds since 1970. */
@Entity(name = "WspDataKey")
@Table(name = "WSP_DATA_KEY")
public class DataKeyEntity {
    @Id
    @Column(name = "ORG_ID", length = 36)
    String orgId = "";

    @Column(name = "REALM_ID", length = 36, nullable = false)
    String realmId = "";

    @Column(name = "VERSION", nullable = false)
    int version;

    @Column(name = "WRAPPED", length = 2000, nullable = false)
    byte[] wrapped = {};

    @Column(name = "MASTER_KEY_ID", length = 64, nullable = false)
    String masterKeyId = "";

    @Column(name = "PRIMARY_ID", nullable = false)
    int primaryId;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", length = 16, nullable = false)
    DataKey.State state = DataKey.State.ACTIVE;

    @Column(name = "ROTATION_TOTAL", nullable = false)
    long rotationTotal;

    @Column(name = "CREATED_AT", nullable = false)
    long createdAt;

    @Column(name = "DUE_AT", nullable = false)
    long dueAt;

    DataKey toDataKey() {
        return new DataKey(
                new WorkspaceId(realmId, orgId),
                version,
                wrapped,
                masterKeyId,
                primaryId,
                state,
                rotationTotal,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(dueAt));
    }
}
