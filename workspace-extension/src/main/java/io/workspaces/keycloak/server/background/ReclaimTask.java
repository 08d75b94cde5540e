package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.invitation.activation.Reclaims;
import io.workspaces.keycloak.invitation.keycloak.ActivationModule;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Takes accounts from whoever had them before their activation, where the activation's own node has not
 * got to it, and sends the mails about it. A task is claimed first and worked on in the next step, so that
 * one that fails is not in the way of others.
 */
final class ReclaimTask implements BackgroundTask {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private @Nullable String claimed;

    @Override
    public String name() {
        return "reclaimed accounts";
    }

    @Override
    public boolean step(WorkspacesSession parts) {
        ActivationModule activation = parts.system().activation();
        Reclaims tasks = activation.reclaims();
        if (claimed == null) {
            claimed = tasks.claim(parts.clock().instant(), LEASE).orElse(null);
            return claimed != null;
        }
        String id = claimed;
        claimed = null;
        tasks.find(id).ifPresent(task -> {
            parts.enterRealm(task.realm());
            activation.carryOutReclaims().step(id);
        });
        return true;
    }
}
