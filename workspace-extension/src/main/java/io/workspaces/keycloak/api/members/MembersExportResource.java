package io.workspaces.keycloak.api.members;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.bulk.CsvAnswers;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.bulk.csv.MembersCsv;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.queries.directory.GroupRef;
import io.workspaces.keycloak.queries.directory.MemberDirectory;
import io.workspaces.keycloak.queries.directory.MemberQuery;
import io.workspaces.keycloak.queries.directory.MemberSort;
import io.workspaces.keycloak.queries.directory.MemberView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exports the members as a CSV that a bulk invitation accepts; keeps one page in memory at a time. */
public final class MembersExportResource {
    private static final MemberSort ORDER = MemberSort.parse("name");

    private final WorkspaceId workspace;
    private final AccessGuard guard;
    private final MemberDirectory directory;
    private final GroupFilter groups;

    public MembersExportResource(WorkspaceId workspace, AccessGuard guard, Modules modules) {
        this.workspace = workspace;
        this.guard = guard;
        this.directory = modules.queries().directory();
        this.groups = new GroupFilter(workspace, modules.members().roleRules());
    }

    @GET
    @Path("")
    public Response export(
            @QueryParam("status") @Nullable String status,
            @QueryParam("role") @Nullable String role,
            @QueryParam("group") @Nullable String group,
            @QueryParam("search") @Nullable String search) {
        guard.requireView(workspace);
        Set<MemberStatus> statuses = Parameters.list(status, text -> MemberStatus.parse(text, "status"));
        String wanted = Parameters.search(search);
        Set<DefaultRole> roles = Parameters.list(role, text -> DefaultRole.parse(text, "role"));
        String groupId = groups.find(group);
        return CsvAnswers.of("members.csv", target -> {
            MembersCsv csv = new MembersCsv(target);
            String next = null;
            do {
                MemberQuery query = new MemberQuery(
                        MemberQuery.Kind.OF_WORKSPACE, statuses, roles, groupId, wanted, ORDER, Page.MAX_LIMIT, next);
                Page<MemberView> page = directory.page(workspace, query);
                write(csv, page);
                next = page.next();
            } while (next != null);
        });
    }

    private static void write(MembersCsv csv, Page<MemberView> page) throws IOException {
        for (MemberView member : page.items()) {
            csv.row(
                    member.id(),
                    member.profile(),
                    member.email(),
                    member.role(),
                    member.groups().stream().map(GroupRef::name).toList(),
                    member.status());
        }
    }
}
