package io.workspaces.keycloak.server;

import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.metadata.Visibility;
import io.workspaces.keycloak.metadata.rest.AppMetadataRepresentation;
import io.workspaces.keycloak.rest.Answers;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.core.Response;

/** Lets services in: the token of a confidential client's own account, issued with the scope {@code workspaces-server}. */
final class ServiceDoor {
    private final Composition parts;

    ServiceDoor(Composition parts) {
        this.parts = parts;
    }

    /** The values of a member, of whatever status, that are for services and for this one. */
    Response metadata(String idOrAlias, String member) {
        BearerCaller caller = BearerCaller.require(parts.session(), ClientScopes.SERVER);
        caller.requireService();
        Workspace workspace = parts.workspaces()
                .find(parts.session().getContext().getRealm().getId(), idOrAlias)
                .filter(Workspace::enabled)
                .orElseThrow(WorkspacesException::notFound);
        return Answers.ok(AppMetadataRepresentation.of(
                member,
                parts.metadata()
                        .ofMembers()
                        .valuesFor(
                                workspace.id(),
                                member,
                                Visibility.SERVER,
                                caller.client().getClientId())));
    }
}
