package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.api.metadata.AppMetadataRepresentation;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.BearerCaller;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.metadata.Visibility;
import io.workspaces.keycloak.server.setup.ClientScopes;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.core.Response;

/** Lets services in: the token of a confidential client's own account, issued with the scope {@code workspaces-server}. */
final class AppMetadataEndpoint {
    private final WorkspacesSession parts;

    AppMetadataEndpoint(WorkspacesSession parts) {
        this.parts = parts;
    }

    /** The values of an Active member that are for services and for this one. */
    Response metadata(String idOrAlias, String member) {
        BearerCaller caller = BearerCaller.require(parts.session(), ClientScopes.SERVER);
        caller.requireService();
        Workspace workspace = parts.workspaces()
                .find(parts.session().getContext().getRealm().getId(), idOrAlias)
                .filter(Workspace::enabled)
                .orElseThrow(WorkspacesException::notFound);
        Member active = parts.members()
                .find(workspace.id(), member)
                .filter(found -> found.is(MemberStatus.ACTIVE))
                .orElseThrow(WorkspacesException::notFound);
        return Answers.ok(AppMetadataRepresentation.of(
                active.id(),
                parts.metadata()
                        .ofMembers()
                        .valuesFor(
                                workspace.id(),
                                active.id(),
                                Visibility.SERVER,
                                caller.client().getClientId())));
    }
}
