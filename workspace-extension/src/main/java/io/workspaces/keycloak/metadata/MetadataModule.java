package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.crypto.DataKeyRotation;
import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.KeyWork;
import io.workspaces.keycloak.crypto.KeysetCache;
import io.workspaces.keycloak.crypto.MasterKeyCheck;
import io.workspaces.keycloak.crypto.MasterKeyRotation;
import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.crypto.SealedStore;
import io.workspaces.keycloak.crypto.StoredDataKeys;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Metadata, and the keys that encrypt it, for one caller. */
public final class MetadataModule {
    private final Ports ports;
    private final MasterKeys masterKeys;
    private final KeysetCache keysets;
    private final AuditTrail trail;
    private final Clock clock;

    public MetadataModule(Ports ports, MasterKeys masterKeys, KeysetCache keysets, AuditTrail trail, Clock clock) {
        this.ports = ports;
        this.masterKeys = masterKeys;
        this.keysets = keysets;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The stored data.
     *
     * @param others tables of other features that are encrypted with the same keys
     */
    public record Ports(
            MetadataEntries entries, MetadataOwners owners, StoredDataKeys dataKeys, List<SealedStore> others) {}

    public MetadataEntries entries() {
        return ports.entries();
    }

    public MetadataOwners owners() {
        return ports.owners();
    }

    public DataKeys keys() {
        return new DataKeys(ports.dataKeys(), masterKeys, keysets, clock);
    }

    public DataKeyRotation keyRotation() {
        List<SealedStore> stores = new ArrayList<>(ports.others());
        stores.add(0, new MetadataStore(ports.entries()));
        return new DataKeyRotation(ports.dataKeys(), keys(), masterKeys, stores, clock);
    }

    /** The background work on keys. */
    public KeyWork keyWork() {
        return new KeyWork(keyRotation(), new MasterKeyRotation(ports.dataKeys(), masterKeys, clock));
    }

    public MasterKeyCheck masterKeyCheck() {
        return new MasterKeyCheck(ports.dataKeys(), masterKeys, keysets);
    }

    public MemberMetadata ofMembers() {
        return new MemberMetadata(ports.entries(), ports.owners(), keys(), clock);
    }

    public MetadataEditing editing() {
        return new MetadataEditing(ports.entries(), ports.owners(), keys(), clock);
    }

    public EditMetadata edit() {
        return new EditMetadata(editing(), trail);
    }

    public MetadataDeletion deletion() {
        return new MetadataDeletion(ports.entries(), keys());
    }
}
