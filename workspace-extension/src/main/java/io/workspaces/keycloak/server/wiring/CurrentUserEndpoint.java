package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.api.currentuser.CurrentUserResource;
import io.workspaces.keycloak.api.currentuser.OwnWorkspace;
import io.workspaces.keycloak.api.shared.Answers;
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

/** Lets apps in: the token of a user, issued with the scope {@code workspaces}. */
final class CurrentUserEndpoint {
    private final WorkspacesSession parts;
    private final KeycloakSession session;

    CurrentUserEndpoint(WorkspacesSession parts) {
        this.parts = parts;
        this.session = parts.session();
    }

    CurrentUserResource in(String idOrAlias) {
        BearerCaller caller = caller();
        String realm = session.getContext().getRealm().getId();
        return new CurrentUserResource(
                () -> parts.workspaces().find(realm, idOrAlias).orElseThrow(WorkspacesException::notFound),
                caller.user().getId(),
                caller.client().getClientId(),
                parts.currentUsers());
    }

    /** The caller's workspaces. */
    Response list() {
        BearerCaller caller = caller();
        String realm = session.getContext().getRealm().getId();
        List<OwnWorkspace> items = new OwnMemberships(parts)
                .of(realm, caller.user().getId()).stream()
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
        return parts.workspaces().find(realm, membership.workspace().organization()).stream()
                .filter(Workspace::enabled)
                .map(workspace -> OwnWorkspace.of(workspace, membership));
    }

    private BearerCaller caller() {
        BearerCaller caller = BearerCaller.require(session, ClientScopes.APP);
        caller.requirePerson();
        return caller;
    }
}
