package io.workspaces.keycloak.api.workspaces;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.audit.AuditResource;
import io.workspaces.keycloak.api.bulk.BulkInvitationsResource;
import io.workspaces.keycloak.api.bulk.UploadsResource;
import io.workspaces.keycloak.api.groups.GroupsResource;
import io.workspaces.keycloak.api.groups.ResourcesResource;
import io.workspaces.keycloak.api.invitations.InvitationResource;
import io.workspaces.keycloak.api.invitations.InvitationsResource;
import io.workspaces.keycloak.api.members.MemberActionsResource;
import io.workspaces.keycloak.api.members.MemberPermissionsResource;
import io.workspaces.keycloak.api.members.MemberRepresentation;
import io.workspaces.keycloak.api.members.MembersExportResource;
import io.workspaces.keycloak.api.members.MembersResource;
import io.workspaces.keycloak.api.metadata.KeysResource;
import io.workspaces.keycloak.api.metadata.MetadataResource;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.ApiHost;
import io.workspaces.keycloak.api.shared.ConfirmableRequest;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.invitation.keycloak.ClientRedirects;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.queries.directory.WorkspaceStates;
import io.workspaces.keycloak.workspace.SettingRights;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakContext;

/** One workspace that the caller may view, and the resources in it. */
public final class WorkspaceResource {
    private final Workspace workspace;
    private final ApiHost host;
    private final AccessGuard guard;
    private final Modules modules;

    public WorkspaceResource(Workspace workspace, ApiHost host, AccessGuard guard, Modules modules) {
        this.workspace = workspace;
        this.host = host;
        this.guard = guard;
        this.modules = modules;
    }

    @GET
    @Path("")
    public Response get() {
        List<WorkspaceId> id = List.of(workspace.id());
        WorkspaceStates states = modules.queries().workspaceStates();
        return Answers.ok(WorkspaceRepresentation.of(
                workspace,
                states.counts(id).getOrDefault(workspace.id().organization(), Map.of()),
                !states.withActiveAdmin(id).isEmpty(),
                !states.withAccountsGone(id).isEmpty(),
                !states.withSeatsExceeded(id).isEmpty()));
    }

    @PATCH
    @Path("")
    public Response patch(InputStream body) {
        guard.requireManage(workspace.id());
        WorkspaceBody wanted = Json.read(Json.text(body), WorkspaceBody.class);
        if (wanted.enabled() != null && !guard.authority().realmAdmin()) {
            SettingRights.refuse(List.of("enabled"));
        }
        Workspace changed = modules.workspaces()
                .workspaces()
                .update(
                        workspace.id(),
                        wanted.changedName(workspace.name()),
                        wanted.checkedDescription(),
                        wanted.enabled());
        if (!changed.equals(workspace)) {
            modules.trail()
                    .record(new AuditEntry(
                            workspace.id(),
                            guard.authority().actor(),
                            AuditAction.WORKSPACE_UPDATE,
                            new AuditTarget("workspace", workspace.id().organization(), changed.name()),
                            WorkspaceBody.difference(workspace, changed)));
        }
        return new WorkspaceResource(changed, host, guard, modules).get();
    }

    /** Starts the deletion; for realm admins only. */
    @DELETE
    @Path("")
    public Response delete() {
        guard.requireManage(workspace.id());
        if (!guard.authority().realmAdmin()) {
            throw WorkspacesException.notFound();
        }
        modules.trail()
                .record(new AuditEntry(
                        workspace.id(),
                        guard.authority().actor(),
                        AuditAction.WORKSPACE_DELETE,
                        new AuditTarget("workspace", workspace.id().organization(), workspace.name()),
                        Map.of("alias", workspace.alias())));
        return deletion().start();
    }

    @Path("deletion")
    public DeletionResource deletion() {
        return new DeletionResource(workspace, host, modules.workspaces());
    }

    @Path("settings")
    public SettingsResource settings() {
        return new SettingsResource(workspace, host, guard, modules);
    }

    @Path("audit")
    public AuditResource audit() {
        return new AuditResource(workspace.id(), modules.queries().auditLog());
    }

    @Path("members")
    public MembersResource members() {
        return new MembersResource(workspace.id(), guard, modules, request());
    }

    @Path("members/export.csv")
    public MembersExportResource export() {
        return new MembersExportResource(workspace.id(), guard, modules);
    }

    @Path("members/actions")
    public MemberActionsResource actions() {
        return new MemberActionsResource(workspace.id(), guard, modules);
    }

    @Path("bulk-invitations")
    public BulkInvitationsResource bulkInvitations() {
        return new BulkInvitationsResource(workspace.id(), guard, modules.bulk(), targets());
    }

    @Path("uploads")
    public UploadsResource uploads() {
        return new UploadsResource(workspace.id(), guard, modules.bulk().uploads());
    }

    @Path("groups")
    public GroupsResource groups() {
        return new GroupsResource(workspace.id(), guard, modules, request());
    }

    @Path("resources")
    public ResourcesResource resources() {
        return new ResourcesResource(workspace.id(), guard, modules.groups().resources());
    }

    @Path("members/{member}/permissions")
    public MemberPermissionsResource permissions(@PathParam("member") String id) {
        return new MemberPermissionsResource(
                workspace.id(), id, modules.members().permissions());
    }

    @Path("members/{member}/metadata")
    public MetadataResource metadata(@PathParam("member") String id) {
        Member member = modules.members().members().find(workspace.id(), id).orElseThrow(WorkspacesException::notFound);
        return new MetadataResource(member, guard, modules);
    }

    @Path("keys")
    public KeysResource keys() {
        return new KeysResource(workspace, host, guard, modules);
    }

    @Path("repair")
    public RepairResource repair() {
        return new RepairResource(workspace, guard, modules.members());
    }

    @Path("invitations")
    public InvitationsResource invitations() {
        guard.requireManage(workspace.id());
        requireEnabled();
        return new InvitationsResource(workspace.id(), guard, modules, targets(), request(), this::representation);
    }

    @Path("members/{member}/invitation")
    public InvitationResource invitation(@PathParam("member") String member) {
        return new InvitationResource(
                workspace.id(), member, guard, modules.invitations(), this::requireEnabled, this::representation);
    }

    /** Refuses if the workspace is disabled, since links of invitations to it do not work. */
    private void requireEnabled() {
        if (!workspace.enabled()) {
            throw WorkspacesException.of(ErrorCode.WORKSPACE_DISABLED);
        }
    }

    private Object representation(String member) {
        return MemberRepresentation.of(
                modules.queries().directory().find(workspace.id(), member).orElseThrow(WorkspacesException::notFound),
                guard.authority());
    }

    private ClientRedirects targets() {
        return new ClientRedirects(host.session());
    }

    private ConfirmableRequest request() {
        KeycloakContext context = host.session().getContext();
        MultivaluedMap<String, String> parameters = context.getUri().getQueryParameters();
        return new ConfirmableRequest(
                String.valueOf(guard.authority().actor().userId()),
                context.getHttpRequest().getHttpMethod(),
                context.getUri().getPath(),
                Parameters.text(parameters.getFirst("confirm")),
                parameters.getFirst("dryRun"),
                parameters.getFirst("first"),
                grants -> modules.groups().resources().namedBy(workspace.id(), grants));
    }
}
