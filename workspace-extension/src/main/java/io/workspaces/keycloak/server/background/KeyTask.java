package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.crypto.KeyWork;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.AfterCommit;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.util.Optional;

/** Encrypts metadata with new keys when keys are rotated. */
final class KeyTask implements BackgroundTask {
    private final PassedOver passedOver = new PassedOver();

    @Override
    public String name() {
        return "key rotation";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        KeyWork work = workspaces.system().metadata().keyWork();
        Optional<WorkspaceId> next = passedOver.next(work::next);
        next.filter(work::step).ifPresent(done -> AfterCommit.run(workspaces.session(), () -> passedOver.done(done)));
        return next.isPresent();
    }
}
