package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.member.jpa.MemberTable;
import io.workspaces.keycloak.persistence.SearchIndex;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;

/** Makes the index for searches, once after the start. */
final class SearchIndexTask implements BackgroundTask {
    private final SearchIndex index =
            new SearchIndex("idx_wsp_member_search", MemberTable.TABLE, MemberTable.NAME_KEY, MemberTable.EMAIL);
    private boolean ensured;

    @Override
    public String name() {
        return "index for searches";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        if (!ensured) {
            index.ensure(workspaces.session(), workspaces.entities());
            ensured = true;
        }
        return false;
    }
}
