package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.CarryOutReclaims;
import io.workspaces.keycloak.invitation.activation.Reclaim;
import io.workspaces.keycloak.invitation.activation.Reclaims;
import io.workspaces.keycloak.persistence.AfterCommit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;

/** Carries tasks out as soon as the transaction that adds them has committed, before the login is answered. */
final class PromptReclaims implements Reclaims {
    private final Reclaims tasks;
    private final KeycloakSession session;
    private final Function<KeycloakSession, CarryOutReclaims> work;

    public PromptReclaims(Reclaims tasks, KeycloakSession session, Function<KeycloakSession, CarryOutReclaims> work) {
        this.tasks = tasks;
        this.session = session;
        this.work = work;
    }

    @Override
    public void add(Reclaim task) {
        tasks.add(task);
        AfterCommit.inRealm(
                session,
                task.realm(),
                "Taking away what the account " + task.userId() + " had before its activation did not happen",
                job -> work.apply(job).step(task.id()));
    }

    @Override
    public Optional<String> claim(Instant now, Duration lease) {
        return tasks.claim(now, lease);
    }

    @Override
    public Optional<Reclaim> find(String id) {
        return tasks.find(id);
    }

    @Override
    public void taken(String id, Instant now) {
        tasks.taken(id, now);
    }

    @Override
    public void postpone(String id, Instant due) {
        tasks.postpone(id, due);
    }

    @Override
    public void remove(String id) {
        tasks.remove(id);
    }
}
