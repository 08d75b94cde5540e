package io.workspaces.keycloak.api.members;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.ConfirmableRequest;
import io.workspaces.keycloak.api.shared.EntityTag;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.api.shared.PageRepresentation;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.api.shared.ProfileBody;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Seen;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.EditMember;
import io.workspaces.keycloak.member.MemberLifecycle;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.metadata.EditMetadata;
import io.workspaces.keycloak.metadata.GuardedReveals;
import io.workspaces.keycloak.metadata.MetadataPatch;
import io.workspaces.keycloak.metadata.Reveals;
import io.workspaces.keycloak.queries.directory.EndFilter;
import io.workspaces.keycloak.queries.directory.InvitationFilter;
import io.workspaces.keycloak.queries.directory.MemberDirectory;
import io.workspaces.keycloak.queries.directory.MemberQuery;
import io.workspaces.keycloak.queries.directory.MemberSort;
import io.workspaces.keycloak.queries.directory.MemberTags;
import io.workspaces.keycloak.queries.directory.MemberView;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members of one workspace; the caller may view it. */
public final class MembersResource {
    private final WorkspaceId workspace;
    private final AccessGuard guard;
    private final MemberDirectory directory;
    private final EditMember edit;
    private final MemberLifecycle lifecycle;
    private final EditMetadata metadata;
    private final Reveals reveals;
    private final MemberTags tags;
    private final GroupFilter groups;
    private final WorkspaceRecords records;
    private final ConfirmableRequest request;

    public MembersResource(WorkspaceId workspace, AccessGuard guard, Modules modules, ConfirmableRequest request) {
        this.workspace = workspace;
        this.guard = guard;
        this.directory = modules.queries().directory();
        this.edit = modules.members().edit();
        this.lifecycle = modules.members().lifecycle();
        this.metadata = modules.metadata().edit();
        this.reveals = new GuardedReveals(guard, modules.workspaces().records()::settings, modules.trail());
        this.tags = modules.queries().memberTags(modules.workspaces().locks(), modules.metadata());
        this.records = modules.workspaces().records();
        this.groups = new GroupFilter(workspace, modules.members().roleRules());
        this.request = request;
    }

    @GET
    @Path("")
    public Response list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("role") @Nullable String role,
            @QueryParam("group") @Nullable String group,
            @QueryParam("search") @Nullable String search,
            @QueryParam("end") @Nullable String end,
            @QueryParam("invitation") @Nullable String invitation,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        MemberQuery query = new MemberQuery(
                MemberQuery.Kind.OF_WORKSPACE,
                Parameters.list(status, text -> MemberStatus.parse(text, "status")),
                Parameters.list(role, text -> DefaultRole.parse(text, "role")),
                groups.find(group),
                Parameters.search(search),
                EndFilter.parse(end, "end"),
                InvitationFilter.parse(invitation, "invitation"),
                MemberSort.parse(Objects.requireNonNullElse(Parameters.text(sort), "name")),
                Parameters.limit(limit),
                cursor);
        return Answers.ok(PageRepresentation.of(directory.page(workspace, query), this::representation));
    }

    @GET
    @Path("{member}")
    public Response get(@PathParam("member") String member) {
        return answer(member);
    }

    @PATCH
    @Path("{member}")
    public Response patch(
            @PathParam("member") String member,
            @HeaderParam("If-Match") @Nullable List<String> ifMatch,
            InputStream body) {
        guard.requireManage(workspace);
        String text = Json.text(body);
        MemberBody patch = Json.read(text, MemberBody.class);
        MetadataPatch values = patch.metadataPatch();
        tags.require(workspace, member, EntityTag.seen(ifMatch));
        return request.answer(
                edit.change(actor(), workspace, member, patch.patch(view(member).profile(), this::zone)),
                text,
                changed -> {
                    if (!values.isEmpty()) {
                        metadata.patch(actor(), changed, values, Seen.ANYTHING, reveals);
                    }
                    return answer(member);
                });
    }

    @DELETE
    @Path("{member}")
    public Response remove(
            @PathParam("member") String member, @HeaderParam("If-Match") @Nullable List<String> ifMatch) {
        guard.requireManage(workspace);
        tags.require(workspace, member, EntityTag.seen(ifMatch));
        lifecycle.remove(actor(), workspace, member);
        return Answers.noContent();
    }

    @POST
    @Path("{member}/archive")
    public Response archive(
            @PathParam("member") String member, @HeaderParam("If-Match") @Nullable List<String> ifMatch) {
        guard.requireManage(workspace);
        tags.require(workspace, member, EntityTag.seen(ifMatch));
        lifecycle.archive(actor(), workspace, member, ArchivedReason.ADMIN);
        return answer(member);
    }

    @POST
    @Path("{member}/unarchive")
    public Response unarchive(
            @PathParam("member") String member,
            @HeaderParam("If-Match") @Nullable List<String> ifMatch,
            InputStream body) {
        guard.requireManage(workspace);
        String text = Json.text(body);
        Unarchive wanted = text.isBlank() ? new Unarchive() : Json.read(text, Unarchive.class);
        tags.require(workspace, member, EntityTag.seen(ifMatch));
        lifecycle.unarchive(
                actor(),
                workspace,
                member,
                Boolean.TRUE.equals(wanted.reinvite),
                profile -> ProfileBody.end(profile, wanted.activeUntil, this::zone));
        return answer(member);
    }

    /** The optional body of an unarchive. */
    static final class Unarchive {
        public @Nullable Boolean reinvite;
        public @Nullable JsonNode activeUntil;
    }

    private ZoneId zone() {
        return records.settings(workspace).timeZone();
    }

    private Actor actor() {
        return guard.authority().actor();
    }

    private MemberView view(String member) {
        return directory.find(workspace, member).orElseThrow(WorkspacesException::notFound);
    }

    private Response answer(String member) {
        MemberView view = view(member);
        return Answers.tagged(200, representation(view), tags.of(workspace, view));
    }

    private MemberRepresentation representation(MemberView member) {
        return MemberRepresentation.of(member, guard.authority());
    }
}
