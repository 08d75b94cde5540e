package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.queries.claims.OwnMemberships;
import io.workspaces.keycloak.queries.currentuser.CurrentUsers;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/**
 * What the server offers the resources within one Keycloak session. An interface, since the server is above its API,
 * which must not know it.
 */
public interface ApiHost {
    KeycloakSession session();

    Clock clock();

    /** The modules for changes that nobody asked for. */
    Modules system();

    /** The modules for one caller. */
    Modules modules(Actor actor, AuditTrail trail);

    /** The audit trail without Keycloak's admin events. */
    AuditTrail auditRows();

    /** The same in another session. */
    AuditTrail auditRowsOf(KeycloakSession other);

    CurrentUsers currentUsers();

    OwnMemberships ownMemberships();

    /** Creates the realm's client scopes and console client again if an admin has deleted them. */
    void restoreRealm();

    /** Wakes the background tasks when the request's transaction is committed. */
    void callBackground();
}
