package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.persistence.AfterCommit;
import io.workspaces.keycloak.server.background.BackgroundTasks;
import io.workspaces.keycloak.workspace.Deletion;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/** The deletion of a workspace: how far it is. */
public final class DeletionResource {
    private final Workspace workspace;
    private final WorkspacesSession parts;

    DeletionResource(Workspace workspace, WorkspacesSession parts) {
        this.workspace = workspace;
        this.parts = parts;
    }

    /** Progress in people. */
    record Progress(Instant startedAt, long total, long done) {}

    @GET
    @Path("")
    public Response get() {
        return Answers.ok(progress());
    }

    /** The workspace is switched off at once; its people and rows go in the background. */
    Response start() {
        parts.workspaces().update(workspace.id(), null, null, false);
        parts.workspaceRecords().startDeletion(workspace.id(), present());
        AfterCommit.publish(parts.session(), BackgroundTasks.WakeUp.NOW);
        return Answers.accepted(progress());
    }

    private Progress progress() {
        Deletion deletion =
                parts.workspaceRecords().deletion(workspace.id()).orElseThrow(WorkspacesException::notFound);
        return new Progress(deletion.startedAt(), deletion.total(), Math.max(0, deletion.total() - present()));
    }

    private long present() {
        OrganizationProvider organizations = parts.session().getProvider(OrganizationProvider.class);
        OrganizationModel org = organizations.getById(workspace.id().organization());
        return org == null ? 0 : organizations.getMembersCount(org);
    }
}
