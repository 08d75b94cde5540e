package io.workspaces.keycloak.api.members;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.bulk.JobAnswers;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.api.shared.ProfileBody;
import io.workspaces.keycloak.bulk.MemberAction;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.queries.directory.EndFilter;
import io.workspaces.keycloak.queries.directory.InvitationFilter;
import io.workspaces.keycloak.queries.directory.MemberDirectory;
import io.workspaces.keycloak.queries.directory.MemberQuery;
import io.workspaces.keycloak.queries.directory.MemberSort;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing done to many members, as a job. */
public final class MemberActionsResource {
    /** Most members in one request. */
    private static final int MAX_MEMBERS = 100_000;

    private static final int MAX_ID = 36;

    private final WorkspaceId workspace;
    private final AccessGuard guard;
    private final Modules modules;

    public MemberActionsResource(WorkspaceId workspace, AccessGuard guard, Modules modules) {
        this.workspace = workspace;
        this.guard = guard;
        this.modules = modules;
    }

    /**
     * The JSON of a request. Members are selected by their ids, or like the list of members: by texts that its
     * parameters have.
     *
     * @param groups ids or names
     */
    record Body(
            @Nullable String action,
            @Nullable String role,
            @Nullable List<String> groups,
            @Nullable List<String> members,
            @Nullable Filter filter) {}

    /** A filter without anything selects all. */
    record Filter(
            @Nullable String status,
            @Nullable String role,
            @Nullable String group,
            @Nullable String search,
            @Nullable String end,
            @Nullable String invitation) {}

    @POST
    @Path("")
    public Response start(
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("confirm") @Nullable String confirm,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream body) {
        guard.requireManage(workspace);
        Body wanted = Json.read(Json.text(body), Body.class);
        JobAnswers answers = new JobAnswers(guard, modules.bulk());
        return answers.started(modules.bulk()
                .actions()
                .start(
                        actor(),
                        workspace,
                        MemberAction.of(wanted.action(), wanted.role(), groups(wanted.groups())),
                        members(wanted),
                        answers.door(),
                        Parameters.flag(dryRun, "dryRun"),
                        JobAnswers.plan(confirm),
                        JobAnswers.checked(key, "Idempotency-Key")));
    }

    private @Nullable List<String> groups(@Nullable List<String> wanted) {
        List<String> idsOrNames = ProfileBody.groups(wanted);
        return idsOrNames == null
                ? null
                : modules.members().roleRules().in(workspace).resolve(idsOrNames, "groups").stream()
                        .sorted()
                        .toList();
    }

    private Collection<String> members(Body body) {
        List<String> ids = body.members();
        Filter filter = body.filter();
        if ((ids == null) == (filter == null)) {
            throw WorkspacesException.violation("members", "missing", "is required unless there is a filter");
        }
        Collection<String> found =
                ids == null ? matching(Objects.requireNonNull(filter)) : new LinkedHashSet<>(noNull(ids));
        Limits.count(found.size(), MAX_MEMBERS, "members");
        if (found.isEmpty()) {
            throw WorkspacesException.violation("members", "missing", "selects nobody");
        }
        return found;
    }

    private static List<String> noNull(List<String> ids) {
        if (ids.stream().anyMatch(id -> id == null || id.length() > MAX_ID)) {
            throw WorkspacesException.violation("members", "id_invalid", "has something that is no id");
        }
        return ids;
    }

    private List<String> matching(Filter filter) {
        Set<MemberStatus> statuses =
                Parameters.list(filter.status(), text -> MemberStatus.parse(text, "filter.status"));
        Set<DefaultRole> roles = Parameters.list(filter.role(), text -> DefaultRole.parse(text, "filter.role"));
        MemberDirectory directory = modules.queries().directory();
        return directory.ids(
                workspace,
                new MemberQuery(
                        MemberQuery.Kind.OF_WORKSPACE,
                        statuses,
                        roles,
                        new GroupFilter(workspace, modules.members().roleRules()).find(filter.group()),
                        Parameters.search(filter.search()),
                        EndFilter.parse(filter.end(), "filter.end"),
                        InvitationFilter.parse(filter.invitation(), "filter.invitation"),
                        MemberSort.parse("name"),
                        1,
                        null),
                MAX_MEMBERS + 1);
    }

    private Actor actor() {
        return guard.authority().actor();
    }
}
