package io.workspaces.keycloak.api.currentuser;

import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.ApiHost;
import io.workspaces.keycloak.api.shared.BearerCaller;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.queries.claims.ActiveMembership;
import io.workspaces.keycloak.server.setup.ClientScopes;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
        BearerCaller caller = caller(ClientScopes.APP);
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
        BearerCaller caller = caller(ClientScopes.APP, ClientScopes.SELF);
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

    /** Ends the caller's membership. */
    public Response leave(String idOrAlias, Function<BearerCaller, AuditTrail> trail) {
        BearerCaller caller = caller(ClientScopes.SELF);
        if (caller.actor().impersonator() != null) {
            throw WorkspacesException.of(ErrorCode.IMPERSONATED_SESSION);
        }
        Modules modules = host.modules(caller.actor(), trail.apply(caller));
        WorkspaceId workspace = modules.workspaces()
                .workspaces()
                .find(session.getContext().getRealm().getId(), idOrAlias)
                .filter(Workspace::enabled)
                .map(Workspace::id)
                .orElseThrow(WorkspacesException::notFound);
        modules.members().leave().leave(caller.actor(), workspace, caller.user().getId());
        return Answers.noContent();
    }

    private Stream<OwnWorkspace> item(String realm, ActiveMembership membership) {
        return host
                .system()
                .workspaces()
                .workspaces()
                .find(realm, membership.workspace().organization())
                .stream()
                .filter(Workspace::enabled)
                .map(workspace -> OwnWorkspace.of(
                        workspace,
                        membership,
                        host.system()
                                .groups()
                                .resources()
                                .named(workspace.id(), List.of(membership.permissions()))
                                .getOrDefault(membership.permissions(), List.of())));
    }

    private BearerCaller caller(String... scopes) {
        BearerCaller caller = BearerCaller.require(session, scopes);
        caller.requirePerson();
        return caller;
    }
}
