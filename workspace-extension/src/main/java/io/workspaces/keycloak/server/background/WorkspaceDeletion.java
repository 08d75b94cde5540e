package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Memberships;
import io.workspaces.keycloak.member.PendingImports;
import io.workspaces.keycloak.persistence.AfterCommit;
import io.workspaces.keycloak.server.events.DataCleanUp;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Deletes a workspace with everything that belongs to it, in steps that any node can do. Keycloak's own deletion uses a
 * single transaction, which times out with thousands of members, and deletes the accounts of managed members; this one
 * keeps every account.
 */
final class WorkspaceDeletion implements BackgroundTask {
    /** How many members one step removes. */
    static final int BATCH_SIZE = 50;

    private final PassedOver passedOver = new PassedOver();

    @Override
    public String name() {
        return "workspace deletion";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        Optional<WorkspaceId> next =
                passedOver.next(workspaces.system().workspaces().records()::nextDeletion);
        next.ifPresent(workspace -> {
            step(workspaces, workspace);
            AfterCommit.run(workspaces.session(), () -> passedOver.done(workspace));
        });
        return next.isPresent();
    }

    /**
     * Does one step for one workspace.
     *
     * @return true, since there may be more to do
     */
    static boolean step(WorkspacesSession workspaces, WorkspaceId workspace) {
        KeycloakSession session = workspaces.session();
        workspaces.enterRealm(workspace.realm());
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        OrganizationModel org = organizations.getById(workspace.organization());
        if (!withdraw(workspaces, workspace)) {
            finish(workspaces, workspace, organizations, org);
        }
        return true;
    }

    /**
     * Removes the next members, by id: Keycloak's model would sort all that are left each time. Memberships that
     * cannot be taken away stay. Whole batches of them are skipped, and are deleted
     * with the organization.
     *
     * @return whether there may be more
     */
    private static boolean withdraw(WorkspacesSession workspaces, WorkspaceId workspace) {
        PendingImports people = workspaces.system().members().pendingImports();
        Memberships memberships = workspaces.system().members().memberships();
        String last = "";
        while (true) {
            List<String> batch = people.accounts(workspace, last, BATCH_SIZE);
            batch.forEach(user -> memberships.withdraw(workspace, user));
            if (batch.size() < BATCH_SIZE) {
                return false;
            }
            if (!people.accounts(workspace, last, BATCH_SIZE).equals(batch)) {
                return true;
            }
            last = batch.get(BATCH_SIZE - 1);
        }
    }

    private static void finish(
            WorkspacesSession workspaces,
            WorkspaceId workspace,
            OrganizationProvider organizations,
            @org.jspecify.annotations.Nullable OrganizationModel org) {
        if (org != null) {
            organizations.remove(org);
        }
        new DataCleanUp(workspaces.entities(), workspaces.system().metadata().deletion()).workspace(workspace);
    }
}
