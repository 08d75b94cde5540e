package io.workspaces.keycloak.server;

import io.workspaces.keycloak.crypto.DataKeyRotation;
import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.KeyWork;
import io.workspaces.keycloak.crypto.KeysetCache;
import io.workspaces.keycloak.crypto.MasterKeyCheck;
import io.workspaces.keycloak.crypto.MasterKeyRotation;
import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.crypto.jpa.JpaDataKeys;
import io.workspaces.keycloak.invitation.bulk.jpa.SealedBulkRows;
import io.workspaces.keycloak.metadata.MemberMetadata;
import io.workspaces.keycloak.metadata.MetadataDeletion;
import io.workspaces.keycloak.metadata.MetadataEditing;
import io.workspaces.keycloak.metadata.MetadataStore;
import io.workspaces.keycloak.metadata.jpa.JpaMetadataOwners;
import io.workspaces.keycloak.metadata.jpa.JpaMetadataRows;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** The adapters of metadata and keys within one Keycloak session. */
public final class MetadataParts {
    private final EntityManager entities;
    private final MasterKeys masterKeys;
    private final KeysetCache keysets;
    private final Clock clock;

    MetadataParts(EntityManager entities, MasterKeys masterKeys, KeysetCache keysets, Clock clock) {
        this.entities = entities;
        this.masterKeys = masterKeys;
        this.keysets = keysets;
        this.clock = clock;
    }

    public DataKeys keys() {
        return new DataKeys(new JpaDataKeys(entities), masterKeys, keysets, clock);
    }

    public DataKeyRotation keyRotation() {
        MetadataStore metadata = new MetadataStore(new JpaMetadataRows(entities));
        return new DataKeyRotation(
                new JpaDataKeys(entities), keys(), masterKeys, List.of(metadata, new SealedBulkRows(entities)), clock);
    }

    /** What goes on in the background on keys. */
    public KeyWork keyWork() {
        return new KeyWork(keyRotation(), new MasterKeyRotation(new JpaDataKeys(entities), masterKeys, clock));
    }

    public MasterKeyCheck masterKeyCheck() {
        return new MasterKeyCheck(new JpaDataKeys(entities), masterKeys);
    }

    public MemberMetadata ofMembers() {
        return new MemberMetadata(new JpaMetadataRows(entities), new JpaMetadataOwners(entities), keys(), clock);
    }

    public MetadataEditing editing() {
        return new MetadataEditing(new JpaMetadataRows(entities), new JpaMetadataOwners(entities), keys(), clock);
    }

    public MetadataDeletion deletion() {
        return new MetadataDeletion(new JpaMetadataRows(entities), keys());
    }
}
