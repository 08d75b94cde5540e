package io.workspaces.keycloak.api.currentuser;

import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.ApiHost;
import io.workspaces.keycloak.api.shared.BearerCaller;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.queries.claims.ActiveMembership;
import io.workspaces.keycloak.server.setup.ClientScopes;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/** Authenticates calls of apps by the token of a user, issued with the scope {@code workspaces}. */
public final class CurrentUserEndpoint {
    private final ApiHost host;
    private final KeycloakSession session;

    public CurrentUserEndpoint(ApiHost host) {
        this.host = host;
        this.session = host.session();
    }

    public CurrentUserResource in(String idOrAlias) {
        BearerCaller caller = caller();
        String realm = session.getContext().getRealm().getId();
        return new CurrentUserResource(
                () -> host.system()
                        .workspaces()
                        .workspaces()
                        .find(realm, idOrAlias)
                        .orElseThrow(WorkspacesException::notFound),
                caller.user().getId(),
                caller.client().getClientId(),
                host.currentUsers());
    }

    /** The caller's workspaces. */
    public Response list() {
        BearerCaller caller = caller();
        String realm = session.getContext().getRealm().getId();
        List<OwnWorkspace> items = host.ownMemberships().of(realm, caller.user().getId()).stream()
                .flatMap(membership -> item(realm, membership))
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", caller.user().getId());
        EmailAddress.find(Objects.requireNonNullElse(caller.user().getEmail(), ""))
                .ifPresent(email -> answer.put("email", email.value()));
        answer.put("items", items);
        return Answers.ok(answer);
    }

    private Stream<OwnWorkspace> item(String realm, ActiveMembership membership) {
        return host
                .system()
                .workspaces()
                .workspaces()
                .find(realm, membership.workspace().organization())
                .stream()
                .filter(Workspace::enabled)
                .map(workspace -> OwnWorkspace.of(workspace, membership));
    }

    private BearerCaller caller() {
        BearerCaller caller = BearerCaller.require(session, ClientScopes.APP);
        caller.requirePerson();
        return caller;
    }
}
