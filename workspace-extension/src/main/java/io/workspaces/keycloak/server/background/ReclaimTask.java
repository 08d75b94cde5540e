package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.invitation.activation.Reclaims;
import io.workspaces.keycloak.invitation.keycloak.ActivationModule;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Removes the access that others had to accounts before their activation, if the node of the activation has not done so,
 * and sends the mails about it. Claims a task in one step and works on it in the next, so that a task that fails does not
 * block others.
 */
final class ReclaimTask implements BackgroundTask {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private @Nullable String claimed;

    @Override
    public String name() {
        return "reclaimed accounts";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        ActivationModule activation = workspaces.system().activation();
        Reclaims tasks = activation.reclaims();
        if (claimed == null) {
            claimed = tasks.claim(workspaces.clock().instant(), LEASE).orElse(null);
            return claimed != null;
        }
        String id = claimed;
        claimed = null;
        tasks.find(id).ifPresent(task -> {
            workspaces.enterRealm(task.realm());
            activation.carryOutReclaims().step(id);
        });
        return true;
    }
}
