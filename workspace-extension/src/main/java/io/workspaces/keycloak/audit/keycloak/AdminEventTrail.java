package io.workspaces.keycloak.audit.keycloak;

import io.workspaces.keycloak.access.Actor.Impersonator;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.persistence.SessionRealm;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.keycloak.events.Details;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Repeats each entry as a Keycloak admin event if somebody asked for the change. */
public final class AdminEventTrail implements AuditTrail {
    private static final Map<String, OperationType> OPERATIONS = Map.of(
            "create", OperationType.CREATE,
            "update", OperationType.UPDATE,
            "remove", OperationType.DELETE,
            "delete", OperationType.DELETE);

    /** Each needs a database connection besides that of its request; all of a small pool must never wait for one more. */
    private static final Semaphore APART = new Semaphore(2);

    private static final long PATIENCE_SECONDS = 2;

    private final Function<KeycloakSession, AuditTrail> rows;
    private final AdminEventBuilder events;
    private final KeycloakSession session;

    /** @param rows where a session stores entries */
    public AdminEventTrail(
            Function<KeycloakSession, AuditTrail> rows, AdminEventBuilder events, KeycloakSession session) {
        this.rows = rows;
        this.events = events;
        this.session = session;
    }

    @Override
    public void record(AuditEntry entry) {
        rows.apply(session).record(entry);
        AdminEventBuilder event = events.clone(session)
                .operation(OPERATIONS.getOrDefault(entry.action().verb(), OperationType.ACTION))
                .resource(resourceType(entry.target().kind()))
                .resourcePath(
                        "workspaces",
                        entry.workspace().organization(),
                        entry.target().kind(),
                        String.valueOf(entry.target().id()))
                .detail("workspace", entry.workspace().organization())
                .detail("action", entry.action().label())
                .detail("target", entry.target().name());
        Impersonator impersonator = entry.actor().impersonator();
        if (impersonator != null) {
            event.detail("impersonator_id", impersonator.userId()).detail(Details.IMPERSONATOR, impersonator.name());
        }
        event.representation(entry.detail()).success();
    }

    @Override
    public void recordApart(AuditEntry entry) {
        if (!admitted()) {
            throw WorkspacesException.busy();
        }
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
                SessionRealm.enter(own, entry.workspace().realm());
                in(own).record(entry);
            });
        } finally {
            APART.release();
        }
    }

    /** The same trail in another session. */
    public AdminEventTrail in(KeycloakSession own) {
        return new AdminEventTrail(rows, events, own);
    }

    private static boolean admitted() {
        try {
            return APART.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static String resourceType(String kind) {
        return kind.equals("workspace")
                ? "WORKSPACE"
                : "WORKSPACE_" + kind.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
