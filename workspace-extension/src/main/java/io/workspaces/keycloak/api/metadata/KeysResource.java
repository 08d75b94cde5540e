package io.workspaces.keycloak.api.metadata;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.ApiHost;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.crypto.DataKeyRotation;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The data key of one workspace, for realm admins only. */
public final class KeysResource {
    private final Workspace workspace;
    private final ApiHost host;
    private final AccessGuard guard;
    private final DataKeyRotation rotation;
    private final AuditTrail trail;

    public KeysResource(Workspace workspace, ApiHost host, AccessGuard guard, Modules modules) {
        if (!guard.authority().realmAdmin()) {
            throw WorkspacesException.notFound();
        }
        this.workspace = workspace;
        this.host = host;
        this.guard = guard;
        this.rotation = modules.metadata().keyRotation();
        this.trail = modules.trail();
    }

    @GET
    @Path("")
    public Response status() {
        return Answers.ok(KeysRepresentation.of(rotation.status(workspace.id())));
    }

    @POST
    @Path("rotate")
    public Response rotate() {
        guard.requireManage(workspace.id());
        rotation.start(workspace.id());
        trail.record(new AuditEntry(
                workspace.id(),
                guard.authority().actor(),
                AuditAction.KEY_ROTATE,
                new AuditTarget("key", workspace.id().organization(), workspace.name()),
                Map.of()));
        host.callBackground();
        return Answers.accepted(KeysRepresentation.of(rotation.status(workspace.id())));
    }
}
