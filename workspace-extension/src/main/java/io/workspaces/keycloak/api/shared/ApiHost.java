package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.queries.claims.OwnMemberships;
import io.workspaces.keycloak.queries.currentuser.CurrentUsers;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/** What the resources find in the server, within one Keycloak session. */
public interface ApiHost {
    KeycloakSession session();

    Clock clock();

    /** For what happens by itself. */
    Modules system();

    /** For one caller. */
    Modules modules(Actor actor, AuditTrail trail);

    /** The rows of the audit trail, without Keycloak's admin events. */
    AuditTrail auditRows();

    CurrentUsers currentUsers();

    OwnMemberships ownMemberships();

    /** Makes the realm's client scopes and console client again that an admin has deleted. */
    void restoreRealm();

    /** Has the background tasks look for work when the request's transaction is committed. */
    void callBackground();
}
