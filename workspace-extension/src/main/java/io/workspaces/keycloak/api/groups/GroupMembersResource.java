package io.workspaces.keycloak.api.groups;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.members.MemberRepresentation;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.ConfirmableRequest;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.PageRepresentation;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.GroupMembers;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.queries.directory.MemberDirectory;
import io.workspaces.keycloak.queries.directory.MemberQuery;
import io.workspaces.keycloak.queries.directory.MemberSort;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of one role or custom group; the caller may view the workspace. */
public final class GroupMembersResource {
    private static final Set<MemberStatus> LISTED = Set.of(MemberStatus.INVITED, MemberStatus.ACTIVE);

    private final Group group;
    private final AccessGuard guard;
    private final MemberDirectory directory;
    private final GroupMembers members;
    private final ConfirmableRequest request;
    private final Function<Group, GroupRepresentation> representation;

    GroupMembersResource(
            Group group,
            AccessGuard guard,
            MemberDirectory directory,
            GroupMembers members,
            ConfirmableRequest request,
            Function<Group, GroupRepresentation> representation) {
        this.group = group;
        this.guard = guard;
        this.directory = directory;
        this.members = members;
        this.request = request;
        this.representation = representation;
    }

    @GET
    @Path("")
    public Response list(
            @QueryParam("search") @Nullable String search,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        DefaultRole role = group.role();
        MemberQuery query = new MemberQuery(
                MemberQuery.Kind.OF_GROUP,
                LISTED,
                role == null ? Set.of() : Set.of(role),
                role == null ? group.id() : null,
                Parameters.search(search),
                null,
                null,
                MemberSort.parse(Objects.requireNonNullElse(Parameters.text(sort), "name")),
                Parameters.limit(limit),
                cursor);
        return Answers.ok(PageRepresentation.of(
                directory.page(group.workspace(), query),
                member -> MemberRepresentation.of(member, guard.authority())));
    }

    @POST
    @Path("")
    public Response add(InputStream body) {
        guard.requireManage(group.workspace());
        String text = Json.text(body);
        Set<String> ids = Json.read(text, Added.class).ids();
        return request.answer(
                members.add(guard.authority().actor(), group.workspace(), group.id(), ids),
                text,
                changed -> Answers.ok(representation.apply(changed)));
    }

    /** The JSON of members to add. */
    record Added(@Nullable List<@Nullable String> members) {
        Set<String> ids() {
            if (members == null || members.contains(null)) {
                throw WorkspacesException.violation("members", "missing", "has to be a list of member ids");
            }
            return new LinkedHashSet<>(Limits.list(members, GroupMembers.MAX_AT_ONCE, "members"));
        }
    }

    @DELETE
    @Path("")
    public Response remove(@QueryParam("members") @Nullable List<String> ids) {
        guard.requireManage(group.workspace());
        Set<String> wanted = Parameters.list(ids == null ? null : String.join(",", ids), Function.identity());
        if (wanted.isEmpty()) {
            throw WorkspacesException.violation("members", "missing", "has to be a list of member ids");
        }
        Limits.list(wanted, GroupMembers.MAX_IN_QUERY, "members");
        members.remove(guard.authority().actor(), group.workspace(), group.id(), wanted);
        return Answers.noContent();
    }
}
