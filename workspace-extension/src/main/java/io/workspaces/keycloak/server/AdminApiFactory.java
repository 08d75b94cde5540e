package io.workspaces.keycloak.server;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.access.keycloak.RealmAdminAuthority;
import io.workspaces.keycloak.api.AdministrationResource;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.api.shared.RequestId;
import io.workspaces.keycloak.audit.keycloak.AdminEventTrail;
import io.workspaces.keycloak.server.wiring.PlainFactory;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Registers the API of realm admins with Keycloak: {@code /admin/realms/{realm}/workspaces}. */
public final class AdminApiFactory extends PlainFactory<AdminRealmResourceProvider>
        implements AdminRealmResourceProviderFactory, AdminRealmResourceProvider {
    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        RequestId.begin(session);
        Parameters.requireStorable(session.getContext().getUri().getRequestUri());
        WorkspacesSession workspaces = WorkspacesSession.of(session);
        return new AdministrationResource(
                workspaces,
                new AccessGuard(new RealmAdminAuthority(session, auth)),
                new AdminEventTrail(workspaces::auditRowsOf, events, session));
    }

    @Override
    public String getId() {
        return "workspaces";
    }
}
