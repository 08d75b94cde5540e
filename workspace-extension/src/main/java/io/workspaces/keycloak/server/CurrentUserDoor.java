package io.workspaces.keycloak.server;

import io.workspaces.keycloak.currentuser.rest.CurrentUserResource;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.rest.Answers;
import io.workspaces.keycloak.token.Standing;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

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
        Workspace workspace = parts.workspaces()
                .find(session.getContext().getRealm().getId(), idOrAlias)
                .orElseThrow(WorkspacesException::notFound);
        return new CurrentUserResource(
                workspace, caller.user().getId(), caller.client().getClientId(), parts.currentUsers());
    }

    /** The caller's workspaces. */
    Response list() {
        BearerCaller caller = caller();
        String realm = session.getContext().getRealm().getId();
        adoptWhereNew(realm, caller.user());
        List<OwnWorkspace> items = parts
                .views()
                .standings()
                .of(realm, caller.user().getId())
                .stream()
                .flatMap(standing -> item(realm, standing))
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", caller.user().getId());
        EmailAddress.find(Objects.requireNonNullElse(caller.user().getEmail(), ""))
                .ifPresent(email -> answer.put("email", email.value()));
        answer.put("items", items);
        return Answers.ok(answer);
    }

    /** Workspaces that nobody has used yet do not know their people. */
    private void adoptWhereNew(String realm, UserModel user) {
        Set<String> known = parts.members().ofUser(realm, user.getId()).stream()
                .map(member -> member.workspace().organization())
                .collect(Collectors.toSet());
        List<String> strange = session.getProvider(OrganizationProvider.class)
                .getByMember(user)
                .filter(OrganizationModel::isEnabled)
                .map(OrganizationModel::getId)
                .filter(id -> !known.contains(id))
                .toList();
        strange.forEach(id -> parts.system().firstAccess().adopt(new WorkspaceId(realm, id), user.getId()));
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
