package io.workspaces.keycloak.api;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.groups.CatalogResource;
import io.workspaces.keycloak.api.instance.InstanceResource;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.ApiHost;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.api.shared.PageRepresentation;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.api.workspaces.NewWorkspace;
import io.workspaces.keycloak.api.workspaces.WorkspaceRepresentation;
import io.workspaces.keycloak.api.workspaces.WorkspaceResource;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.invitation.InviteRequest;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Nfc;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.Total;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.queries.directory.WorkspaceStates;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The root of the administration API, which realm admins and workspace Admins share. */
public final class AdministrationResource {
    private static final int MAX_PAGE = 1000;

    /** Query parameters that may be repeated. */
    private static final Set<String> LISTS = Set.of("members");

    private final ApiHost host;
    private final AccessGuard guard;
    private final Modules modules;

    public AdministrationResource(ApiHost host, AccessGuard guard, AuditTrail trail) {
        this.host = host;
        this.guard = guard;
        this.modules = host.modules(guard.authority().actor(), trail);
        Parameters.requireSingle(host.session().getContext().getUri().getQueryParameters(), LISTS);
    }

    @GET
    @Path("")
    public Response list(
            @QueryParam("search") @Nullable String search,
            @QueryParam("first") @Nullable String first,
            @QueryParam("max") @Nullable String max) {
        guard.requireQuery();
        int from = Parameters.number(first, "first", 0, 0, Integer.MAX_VALUE);
        int size = Parameters.number(max, "max", 50, 1, MAX_PAGE);
        Page<Workspace> page = visible(Parameters.search(search), from, size);
        List<WorkspaceId> ids = page.items().stream().map(Workspace::id).toList();
        WorkspaceStates states = modules.queries().workspaceStates();
        Map<String, Map<MemberStatus, Long>> counts = states.counts(ids);
        Set<String> administered = states.withActiveAdmin(ids);
        Set<String> accountsGone = states.withAccountsGone(ids);
        Set<String> seatsExceeded = states.withSeatsExceeded(ids);
        return Answers.ok(PageRepresentation.of(
                page,
                w -> WorkspaceRepresentation.of(
                        w,
                        counts.getOrDefault(w.id().organization(), Map.of()),
                        administered.contains(w.id().organization()),
                        accountsGone.contains(w.id().organization()),
                        seatsExceeded.contains(w.id().organization()))));
    }

    private Page<Workspace> visible(@Nullable String search, int first, int max) {
        if (guard.authority().realmAdmin() && !guard.authority().maySearchWorkspaces()) {
            return new Page<>(List.of(), Total.exactly(0), null);
        }
        if (guard.authority().realmAdmin()) {
            Page<Workspace> page = modules.workspaces().workspaces().list(realm(), search, first, max);
            List<Workspace> items = page.items().stream()
                    .filter(w -> guard.authority().mayView(w.id()))
                    .toList();
            return new Page<>(items, page.total(), null);
        }
        String text = search == null ? "" : search.toLowerCase(Locale.ROOT);
        List<Workspace> own = modules
                .queries()
                .workspaceStates()
                .administeredBy(
                        realm(), String.valueOf(guard.authority().actor().userId()))
                .stream()
                .flatMap(id -> modules.workspaces().workspaces().find(realm(), id).stream())
                .filter(w -> Nfc.of(w.name()).toLowerCase(Locale.ROOT).contains(text))
                .sorted(java.util.Comparator.comparing(Workspace::name))
                .toList();
        return new Page<>(own.stream().skip(first).limit(max).toList(), Total.exactly(own.size()), null);
    }

    /** What the caller may do, so that the console knows what to offer. */
    @GET
    @Path("me")
    public Response me() {
        return Answers.ok(Map.of(
                "locale", guard.authority().locale(),
                "locales", modules.workspaces().workspaces().languages(realm()),
                "canCreate", guard.authority().mayCreateWorkspaces(),
                "canViewAll", guard.authority().mayViewAll(),
                "realmAdmin", guard.authority().realmAdmin()));
    }

    /** The permission catalog, for everybody who may view a workspace. */
    @GET
    @Path("permission-catalog")
    public Response permissionCatalog() {
        if (!guard.authority().mayViewAll() && visible(null, 0, 1).items().isEmpty()) {
            throw WorkspacesException.of(ErrorCode.FORBIDDEN);
        }
        PermissionCatalog catalog = modules.groups().catalogs().of(realm());
        return Answers.tagged(200, catalog, catalog.tag());
    }

    /** The permission catalog for realm admins, who may replace it. */
    @Path("-/permission-catalog")
    public CatalogResource replaceablePermissionCatalog() {
        if (!guard.authority().realmAdmin()) {
            throw WorkspacesException.notFound();
        }
        return new CatalogResource(realm(), guard, modules.groups());
    }

    @POST
    @Path("")
    public Response create(InputStream body) {
        guard.requireCreate();
        NewWorkspace wanted = Json.read(Json.text(body), NewWorkspace.class);
        Optional<InviteRequest> admin = wanted.firstAdmin();
        Workspace created = modules.workspaces()
                .workspaces()
                .create(realm(), wanted.checkedName(), wanted.checkedAlias(), wanted.checkedDescription());
        modules.groups().roleGroups().ensure(created.id());
        host.restoreRealm();
        modules.trail()
                .record(new AuditEntry(
                        created.id(),
                        guard.authority().actor(),
                        AuditAction.WORKSPACE_CREATE,
                        new AuditTarget("workspace", created.id().organization(), created.name()),
                        Map.of("alias", created.alias())));
        Map<MemberStatus, Long> counts = admin.map(first -> invite(created, first))
                .map(invited -> Map.of(invited.status(), 1L))
                .orElse(Map.of());
        return Answers.created(WorkspaceRepresentation.of(created, counts, false, false, false));
    }

    private Member invite(Workspace workspace, InviteRequest request) {
        return modules.invitations()
                .invite()
                .invite(guard.authority().actor(), workspace.id(), request, member -> {})
                .action()
                .get();
    }

    /** Resources that span workspaces; workspace Admins do not have them. */
    @Path("-")
    public InstanceResource instance() {
        if (!guard.authority().realmAdmin()) {
            throw WorkspacesException.notFound();
        }
        return new InstanceResource(realm(), guard, modules);
    }

    @Path("{ws}")
    public WorkspaceResource workspace(@PathParam("ws") String idOrAlias) {
        Workspace workspace =
                modules.workspaces().workspaces().find(realm(), idOrAlias).orElseThrow(WorkspacesException::notFound);
        guard.requireView(workspace.id());
        modules.groups().roleGroups().ensure(workspace.id());
        return new WorkspaceResource(workspace, host, guard, modules);
    }

    private String realm() {
        return host.session().getContext().getRealm().getId();
    }
}
