package io.workspaces.keycloak.metadata.jpa;

import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.metadata.Audience;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Nationalized;
import org.jspecify.annotations.Nullable;

/** A row of WSP_METADATA; the time is milliseconds since 1970, clients are one per line. */
@Entity(name = "WspMetadata")
@Table(name = "WSP_METADATA")
@IdClass(MetadataEntity.Key.class)
public class MetadataEntity {
    /** The key id of rows that a rotation could not decrypt. */
    static final int UNREADABLE = 0;

    @Id
    @Column(name = "MEMBER_ID", length = 36)
    String memberId = "";

    @Id
    @Nationalized
    @Column(name = "META_KEY", length = 128)
    String key = "";

    @Column(name = "REALM_ID", length = 36, nullable = false)
    String realmId = "";

    @Column(name = "ORG_ID", length = 36, nullable = false)
    String orgId = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "VISIBILITY", length = 8, nullable = false)
    Visibility visibility = Visibility.APP;

    @Nationalized
    @Column(name = "CLIENTS", length = 2000)
    @Nullable
    String clients;

    @Column(name = "CIPHERTEXT", length = 8300, nullable = false)
    byte[] ciphertext = {};

    @Column(name = "KEY_ID", nullable = false)
    int keyId;

    @Column(name = "REVISION", nullable = false)
    long revision;

    @Column(name = "UPDATED_AT", nullable = false)
    long updatedAt;

    /** Member and key together. */
    public record Key(String memberId, String key) implements Serializable {}

    MetadataEntry toRow() {
        return new MetadataEntry(
                new WorkspaceId(realmId, orgId),
                memberId,
                new MetadataKey(key),
                audience(visibility, clients),
                new Sealed(keyId, ciphertext),
                revision,
                Instant.ofEpochMilli(updatedAt));
    }

    static Audience audience(Visibility visibility, @Nullable String clients) {
        return new Audience(visibility, clients == null ? List.of() : List.of(clients.split("\n", -1)));
    }

    static @Nullable String clients(Audience audience) {
        return audience.clients().isEmpty() ? null : String.join("\n", audience.clients());
    }
}
