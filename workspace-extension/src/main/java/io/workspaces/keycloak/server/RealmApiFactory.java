package io.workspaces.keycloak.server;

import io.workspaces.keycloak.api.RealmResource;
import io.workspaces.keycloak.api.shared.AppOrigins;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.api.shared.Preflight;
import io.workspaces.keycloak.api.shared.RequestId;
import io.workspaces.keycloak.server.wiring.PlainFactory;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Registers the API of workspace Admins, apps and invited people with Keycloak: {@code /realms/{realm}/workspaces}. */
public final class RealmApiFactory extends PlainFactory<RealmResourceProvider> implements RealmResourceProviderFactory {
    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                RequestId.begin(session);
                AppOrigins origins = new AppOrigins(session);
                if (origins.applies()) {
                    if (origins.preflight()) {
                        return new Preflight(session.getContext().getHttpResponse());
                    }
                    origins.admit();
                }
                Parameters.requireStorable(session.getContext().getUri().getRequestUri());
                return new RealmResource(WorkspacesSession.of(session));
            }

            @Override
            public void close() {
                // Nothing to close.
            }
        };
    }

    @Override
    public String getId() {
        return "workspaces";
    }
}
