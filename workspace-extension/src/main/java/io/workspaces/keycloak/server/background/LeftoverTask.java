package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.AfterCommit;
import io.workspaces.keycloak.server.events.Leftovers;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Deletes, after the start, what is left of workspaces and realms that were deleted while this product was not
 * installed, and so nobody told it.
 */
final class LeftoverTask implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(LeftoverTask.class);
    private static final int BATCH_SIZE = 200;

    private final PassedOver passedOver = new PassedOver();
    private boolean done;

    @Override
    public String name() {
        return "deletion of leftovers";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        if (done) {
            return false;
        }
        Leftovers leftovers = new Leftovers(
                workspaces.entities(), workspaces.system().metadata().deletion());
        Optional<WorkspaceId> workspace = passedOver.next(leftovers::next);
        if (workspace.isPresent()) {
            AfterCommit.run(workspaces.session(), () -> passedOver.done(workspace.get()));
            if (!leftovers.delete(workspace.get(), BATCH_SIZE)) {
                LOG.infof(
                        "Deleted what was left of workspace %s in realm %s, whose organization is gone",
                        workspace.get().organization(), workspace.get().realm());
            }
            return true;
        }
        if (!leftovers.remain()) {
            leftovers.deleteOfRealms();
            AfterCommit.run(workspaces.session(), () -> done = true);
        }
        return false;
    }
}
