package io.workspaces.keycloak.api.members;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.bulk.CsvAnswers;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.bulk.csv.MembersCsv;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.metadata.GuardedReveals;
import io.workspaces.keycloak.metadata.MemberMetadata;
import io.workspaces.keycloak.metadata.Reveals;
import io.workspaces.keycloak.persistence.RequestTransactions;
import io.workspaces.keycloak.queries.directory.EndFilter;
import io.workspaces.keycloak.queries.directory.GroupRef;
import io.workspaces.keycloak.queries.directory.InvitationFilter;
import io.workspaces.keycloak.queries.directory.MemberDirectory;
import io.workspaces.keycloak.queries.directory.MemberQuery;
import io.workspaces.keycloak.queries.directory.MemberSort;
import io.workspaces.keycloak.queries.directory.MemberView;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Exports the members as a CSV that a bulk invitation accepts; keeps one page in memory at a time. */
public final class MembersExportResource {
    private static final MemberSort ORDER = MemberSort.parse("name");

    private final WorkspaceId workspace;
    private final AccessGuard guard;
    private final MemberDirectory directory;
    private final GroupFilter groups;
    private final MemberMetadata metadata;
    private final Reveals reveals;
    private final AuditTrail trail;
    private final WorkspaceRecords records;
    private final RequestTransactions<Modules> transactions;

    public MembersExportResource(WorkspaceId workspace, AccessGuard guard, Modules modules) {
        this.workspace = workspace;
        this.guard = guard;
        this.directory = modules.queries().directory();
        this.records = modules.workspaces().records();
        this.groups = new GroupFilter(workspace, modules.members().roleRules());
        this.metadata = modules.metadata().ofMembers();
        this.reveals = new GuardedReveals(guard, modules.workspaces().records()::settings, modules.trail());
        this.trail = modules.trail()::recordApart;
        this.transactions = modules.apart();
    }

    @GET
    @Path("")
    public Response export(
            @QueryParam("status") @Nullable String status,
            @QueryParam("role") @Nullable String role,
            @QueryParam("group") @Nullable String group,
            @QueryParam("search") @Nullable String search,
            @QueryParam("end") @Nullable String end,
            @QueryParam("invitation") @Nullable String invitation,
            @QueryParam("metadata") @Nullable String metadata)
            throws IOException {
        guard.requireView(workspace);
        Selection selection = new Selection(
                Parameters.list(status, text -> MemberStatus.parse(text, "status")),
                Parameters.list(role, text -> DefaultRole.parse(text, "role")),
                groups.find(group),
                Parameters.search(search),
                EndFilter.parse(end, "end"),
                InvitationFilter.parse(invitation, "invitation"));
        boolean values = Parameters.flag(metadata, "metadata");
        if (values) {
            reveal(selection);
        }
        ZoneId zone = records.settings(workspace).timeZone();
        return CsvAnswers.of("members.csv", target -> {
            // The reader may be slow.
            transactions.end();
            write(new MembersCsv(target, zone), selection, values);
        });
    }

    /** Whom the file is to have. */
    private record Selection(
            Set<MemberStatus> statuses,
            Set<DefaultRole> roles,
            @Nullable String group,
            @Nullable String search,
            @Nullable EndFilter end,
            @Nullable InvitationFilter invitation) {
        MemberQuery page(@Nullable String cursor) {
            return new MemberQuery(
                    MemberQuery.Kind.OF_WORKSPACE,
                    statuses,
                    roles,
                    group,
                    search,
                    end,
                    invitation,
                    ORDER,
                    Page.MAX_LIMIT,
                    cursor);
        }
    }

    /** @param values of metadata, by member */
    private record Part(Page<MemberView> members, Map<String, SortedMap<String, String>> values) {}

    private Part part(Modules own, MemberQuery query, boolean values) {
        Page<MemberView> page = own.queries().directory().uncounted(workspace, query);
        List<String> ids = page.items().stream().map(MemberView::id).toList();
        return new Part(page, values ? own.metadata().ofMembers().values(workspace, ids) : Map.of());
    }

    /** Records how many values the file has before the first of them leaves, whatever becomes of the answer. */
    private void reveal(Selection selection) {
        reveals.require(workspace);
        long values = directory.countValues(workspace, selection.page(null));
        if (values > 0) {
            metadata.requireKey(workspace);
            trail.record(new AuditEntry(
                    workspace,
                    guard.authority().actor(),
                    AuditAction.METADATA_REVEAL,
                    new AuditTarget("metadata", null, "members.csv"),
                    Map.of("values", values)));
        }
    }

    private void write(MembersCsv csv, Selection selection, boolean values) throws IOException {
        String next = null;
        do {
            MemberQuery query = selection.page(next);
            Part part = transactions.with(workspace.realm(), own -> part(own, query, values));
            for (MemberView member : part.members().items()) {
                csv.row(
                        member.id(),
                        member.profile(),
                        member.email(),
                        member.role(),
                        member.groups().stream().map(GroupRef::name).toList(),
                        part.values().getOrDefault(member.id(), Collections.emptySortedMap()),
                        member.status());
            }
            next = part.members().next();
        } while (next != null);
    }
}
