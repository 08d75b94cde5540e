package io.workspaces.keycloak.api.workspaces;

import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.ApiHost;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.Deletion;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceModule;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/** The deletion of a workspace and its progress. */
public final class DeletionResource {
    private final Workspace workspace;
    private final ApiHost host;
    private final WorkspaceModule workspaces;

    DeletionResource(Workspace workspace, ApiHost host, WorkspaceModule workspaces) {
        this.workspace = workspace;
        this.host = host;
        this.workspaces = workspaces;
    }

    /** The progress, as a number of people. */
    record Progress(Instant startedAt, long total, long done) {}

    @GET
    @Path("")
    public Response get() {
        return Answers.ok(progress());
    }

    /** Disables the workspace at once; its members and rows are deleted in the background. */
    Response start() {
        workspaces.workspaces().update(workspace.id(), null, null, false);
        workspaces.records().startDeletion(workspace.id(), present());
        host.callBackground();
        return Answers.accepted(progress());
    }

    private Progress progress() {
        Deletion deletion = workspaces.records().deletion(workspace.id()).orElseThrow(WorkspacesException::notFound);
        return new Progress(deletion.startedAt(), deletion.total(), Math.max(0, deletion.total() - present()));
    }

    private long present() {
        OrganizationProvider organizations = host.session().getProvider(OrganizationProvider.class);
        OrganizationModel org = organizations.getById(workspace.id().organization());
        return org == null ? 0 : organizations.getMembersCount(org);
    }
}
