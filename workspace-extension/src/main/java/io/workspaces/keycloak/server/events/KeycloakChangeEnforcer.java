package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.access.keycloak.SessionActors;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.AccountDeletion;
import io.workspaces.keycloak.member.OnViolation;
import io.workspaces.keycloak.persistence.Attempts;
import io.workspaces.keycloak.persistence.Contention;
import io.workspaces.keycloak.persistence.FailureLog;
import io.workspaces.keycloak.server.events.KeycloakChanges.InRealm;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorResponse;

/**
 * Checks what a session has changed in Keycloak itself, by the result of all its changes. If somebody requested them
 * over an API, it checks before the commit and refuses the whole transaction if it breaks a rule. Otherwise, above all in
 * a login, it checks after the commit and undoes what breaks a rule.
 */
final class KeycloakChangeEnforcer {
    private static final Logger LOG = Logger.getLogger(KeycloakChangeEnforcer.class);

    private final KeycloakSession session;
    private final KeycloakChanges changes;

    KeycloakChangeEnforcer(KeycloakSession session, KeycloakChanges changes) {
        this.session = session;
        this.changes = changes;
    }

    void beforeCommit() {
        try {
            judge();
        } catch (RuntimeException failure) {
            throw isRequested() && Contention.in(failure) ? WorkspacesException.busy() : failure;
        }
    }

    private void judge() {
        WorkspacesSession workspaces = WorkspacesSession.of(session);
        DataCleanUp cleanUp = new DataCleanUp(
                workspaces.entities(), workspaces.system().metadata().deletion());
        changes.removedRealms().forEach(cleanUp::realm);
        changes.removedOrganizations().stream()
                .filter(org -> !changes.removedRealms().contains(org.realm()))
                .map(org -> new WorkspaceId(org.realm(), org.id()))
                .forEach(cleanUp::workspace);
        Stream.concat(changes.removedUsers().stream(), changes.droppedUsers().stream())
                .distinct()
                .filter(user -> !changes.removedRealms().contains(user.realm()))
                .forEach(user -> {
                    if (gone(workspaces, user)) {
                        removed(workspaces, user);
                        cleanUp.account(user.id());
                    } else {
                        // Partial import removes an account that it overwrites, and creates it again with the same id.
                        workspaces.system().members().membershipSync().restore(user.realm(), user.id());
                    }
                });
        if (isRequested()) {
            review(workspaces);
        }
    }

    private boolean gone(WorkspacesSession workspaces, InRealm user) {
        workspaces.enterRealm(user.realm());
        return session.users().getUserById(session.getContext().getRealm(), user.id()) == null;
    }

    private void removed(WorkspacesSession workspaces, InRealm user) {
        AccountDeletion deletion = modules(workspaces).members().accountDeletion();
        if (changes.removedUsers().contains(user)) {
            deletion.deleted(actor(), user.realm(), user.id());
        } else {
            deletion.dropped(actor(), user.realm(), user.id());
        }
    }

    private void review(WorkspacesSession workspaces) {
        try {
            new KeycloakChangeReconciler(workspaces, modules(workspaces), actor(), OnViolation.REJECT).review(changes);
        } catch (WorkspacesException refusal) {
            throw ErrorResponse.error(
                    String.valueOf(refusal.getMessage()),
                    Response.Status.fromStatusCode(refusal.code().status()));
        }
    }

    void afterCommit() {
        if (isRequested() || !changes.needReview()) {
            return;
        }
        try {
            Attempts.in(session.getKeycloakSessionFactory(), later -> {
                WorkspacesSession workspaces = WorkspacesSession.of(later);
                new KeycloakChangeReconciler(workspaces, workspaces.system(), Actor.SYSTEM, OnViolation.REVERT)
                        .review(changes);
                return changes;
            });
        } catch (RuntimeException failure) {
            FailureLog.warn(
                    LOG,
                    "Changed memberships were not taken over; once the cause is gone, the next change of each account"
                            + " or a repair of the workspace does so",
                    failure);
        }
    }

    /** Whether the session answers a request with an access token, whose sender reads the answer. */
    private boolean isRequested() {
        return session.getContext().getBearerToken() != null;
    }

    private Modules modules(WorkspacesSession workspaces) {
        return workspaces.modules(actor(), workspaces.auditRows());
    }

    private Actor actor() {
        return SessionActors.asking(session);
    }
}
