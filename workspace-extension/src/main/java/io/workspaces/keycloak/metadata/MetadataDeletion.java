package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import java.util.List;

/** Deletes metadata together with the member, workspace or realm that it belongs to. */
public final class MetadataDeletion {
    private final MetadataEntries rows;
    private final DataKeys keys;

    public MetadataDeletion(MetadataEntries rows, DataKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    public void deleted(Member member) {
        rows.deleteMembers(member.workspace(), List.of(member.id()));
    }

    /** Deletes the key too, so that rows from a backup stay encrypted. */
    public void workspaceDeleted(WorkspaceId workspace) {
        keys.delete(workspace);
        rows.deleteWorkspace(workspace);
    }

    public void realmDeleted(String realm) {
        keys.deleteRealm(realm);
        rows.deleteRealm(realm);
    }
}
