package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.audit.jpa.AuditTable;
import io.workspaces.keycloak.member.jpa.MemberTable;
import io.workspaces.keycloak.persistence.SearchIndex;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.util.List;

/** Makes the indexes for searches, once after the start. */
final class SearchIndexTask implements BackgroundTask {
    private boolean ensured;

    @Override
    public String name() {
        return "indexes for searches";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        if (!ensured) {
            for (SearchIndex index : List.of(MemberTable.SEARCH, AuditTable.SEARCH)) {
                index.ensure(workspaces.session(), workspaces.entities());
            }
            ensured = true;
        }
        return false;
    }
}
