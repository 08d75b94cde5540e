package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberDeletion;
import java.util.List;

/** Takes metadata away with what it belonged to. */
public final class MetadataDeletion implements MemberDeletion {
    private final MetadataEntries rows;
    private final DataKeys keys;

    public MetadataDeletion(MetadataEntries rows, DataKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    @Override
    public void deleted(Member member) {
        rows.deleteMembers(member.workspace(), List.of(member.id()));
    }

    /** The key goes too, so that rows out of a backup stay shut. */
    public void workspaceDeleted(WorkspaceId workspace) {
        keys.delete(workspace);
        rows.deleteWorkspace(workspace);
    }

    public void realmDeleted(String realm) {
        keys.deleteRealm(realm);
        rows.deleteRealm(realm);
    }
}
