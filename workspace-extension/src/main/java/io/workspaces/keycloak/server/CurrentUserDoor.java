package io.workspaces.keycloak.server;

import io.workspaces.keycloak.currentuser.rest.CurrentUserResource;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.rest.Answers;
import io.workspaces.keycloak.token.Standing;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/** Lets apps in: the token of a user, issued with the scope {@code workspaces}. */
final class CurrentUserDoor {
    private final Composition parts;
    private final KeycloakSession session;

    CurrentUserDoor(Composition parts) {
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
        List<OwnWorkspace> items = new OwnStandings(parts)
                .of(realm, caller.user().getId()).stream()
                        .flatMap(standing -> item(realm, standing))
                        .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", caller.user().getId());
        EmailAddress.find(Objects.requireNonNullElse(caller.user().getEmail(), ""))
                .ifPresent(email -> answer.put("email", email.value()));
        answer.put("items", items);
        return Answers.ok(answer);
    }

    private Stream<OwnWorkspace> item(String realm, Standing standing) {
        return parts.workspaces().find(realm, standing.workspace().organization()).stream()
                .filter(Workspace::enabled)
                .map(workspace -> OwnWorkspace.of(workspace, standing));
    }

    private BearerCaller caller() {
        BearerCaller caller = BearerCaller.require(session, ClientScopes.APP);
        caller.requirePerson();
        return caller;
    }
}
