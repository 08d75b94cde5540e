package io.workspaces.keycloak.access;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;

/**
 * Refuses what the caller may not do; no other class does. A workspace that the caller may not know about answers
 * exactly like one that does not exist.
 */
public final class AccessGuard {
    private final Authority authority;

    public AccessGuard(Authority authority) {
        this.authority = authority;
    }

    public Authority authority() {
        return authority;
    }

    /** @throws WorkspacesException {@code not_found} or {@code forbidden} */
    public void requireView(WorkspaceId workspace) {
        requireKnown(workspace);
        require(authority.mayView(workspace));
    }

    public void requireManage(WorkspaceId workspace) {
        requireKnown(workspace);
        require(authority.mayManage(workspace));
    }

    public void requireCreate() {
        require(authority.mayCreateWorkspaces());
    }

    public void requireQuery() {
        require(authority.mayQueryWorkspaces());
    }

    public void requireViewAll() {
        require(authority.mayViewAll());
    }

    public void requireManageAll() {
        require(authority.mayManageAll());
    }

    private void requireKnown(WorkspaceId workspace) {
        if (!authority.knows(workspace)) {
            throw WorkspacesException.notFound();
        }
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw WorkspacesException.of(ErrorCode.FORBIDDEN);
        }
    }
}
