package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.bulk.jpa.EncryptedBulkRows;
import io.workspaces.keycloak.crypto.DataKeyRotation;
import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.KeyWork;
import io.workspaces.keycloak.crypto.KeysetCache;
import io.workspaces.keycloak.crypto.MasterKeyCheck;
import io.workspaces.keycloak.crypto.MasterKeyRotation;
import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.crypto.jpa.JpaDataKeys;
import io.workspaces.keycloak.metadata.MemberMetadata;
import io.workspaces.keycloak.metadata.MetadataDeletion;
import io.workspaces.keycloak.metadata.MetadataEditing;
import io.workspaces.keycloak.metadata.MetadataStore;
import io.workspaces.keycloak.metadata.jpa.JpaMetadataEntries;
import io.workspaces.keycloak.metadata.jpa.JpaMetadataOwners;
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
        MetadataStore metadata = new MetadataStore(new JpaMetadataEntries(entities));
        return new DataKeyRotation(
                new JpaDataKeys(entities),
                keys(),
                masterKeys,
                List.of(metadata, new EncryptedBulkRows(entities)),
                clock);
    }

    /** What goes on in the background on keys. */
    public KeyWork keyWork() {
        return new KeyWork(keyRotation(), new MasterKeyRotation(new JpaDataKeys(entities), masterKeys, clock));
    }

    public MasterKeyCheck masterKeyCheck() {
        return new MasterKeyCheck(new JpaDataKeys(entities), masterKeys);
    }

    public MemberMetadata ofMembers() {
        return new MemberMetadata(new JpaMetadataEntries(entities), new JpaMetadataOwners(entities), keys(), clock);
    }

    public MetadataEditing editing() {
        return new MetadataEditing(new JpaMetadataEntries(entities), new JpaMetadataOwners(entities), keys(), clock);
    }

    public MetadataDeletion deletion() {
        return new MetadataDeletion(new JpaMetadataEntries(entities), keys());
    }
}
