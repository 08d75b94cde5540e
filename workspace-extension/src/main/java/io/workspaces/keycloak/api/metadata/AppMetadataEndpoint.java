package io.workspaces.keycloak.api.metadata;

import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.ApiHost;
import io.workspaces.keycloak.api.shared.BearerCaller;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.metadata.Visibility;
import io.workspaces.keycloak.server.setup.ClientScopes;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.core.Response;

/**
 * Authenticates services by the token of a confidential client's service account, issued with the scope
 * {@code workspaces-server}.
 */
public final class AppMetadataEndpoint {
    private final ApiHost host;

    public AppMetadataEndpoint(ApiHost host) {
        this.host = host;
    }

    /** The values of an Active member that this service may read. */
    public Response metadata(String idOrAlias, String member) {
        BearerCaller caller = BearerCaller.require(host.session(), ClientScopes.SERVER);
        caller.requireService();
        Workspace workspace = host.system()
                .workspaces()
                .workspaces()
                .find(host.session().getContext().getRealm().getId(), idOrAlias)
                .filter(Workspace::enabled)
                .orElseThrow(WorkspacesException::notFound);
        Member active = host.system()
                .members()
                .members()
                .find(workspace.id(), member)
                .filter(found -> found.asOf(host.clock().instant()).is(MemberStatus.ACTIVE))
                .orElseThrow(WorkspacesException::notFound);
        return Answers.ok(AppMetadataRepresentation.of(
                active.id(),
                host.system()
                        .metadata()
                        .ofMembers()
                        .valuesFor(
                                workspace.id(),
                                active.id(),
                                Visibility.SERVER,
                                caller.client().getClientId())));
    }
}
