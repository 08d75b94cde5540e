package io.workspaces.keycloak.api.workspaces;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.group.Discrepancy;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.MemberModule;
import io.workspaces.keycloak.member.Repair;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The repair of one workspace, for realm admins. */
public final class RepairResource {
    private static final int MAX_SHOWN = 200;

    private final Workspace workspace;
    private final AccessGuard guard;
    private final Repair repair;

    RepairResource(Workspace workspace, AccessGuard guard, MemberModule members) {
        if (!guard.authority().realmAdmin()) {
            throw WorkspacesException.notFound();
        }
        this.workspace = workspace;
        this.guard = guard;
        this.repair = members.repair();
    }

    /** The JSON of the result: the number of differences and the first 200. */
    record Report(boolean dryRun, int total, List<Item> items) {}

    /** The JSON of a difference; some need the decision of an admin and stay. */
    record Item(String kind, AuditTarget target, boolean mended) {}

    @POST
    @Path("")
    public Response run(@QueryParam("dryRun") @Nullable String dryRun) {
        guard.requireManage(workspace.id());
        boolean only = Parameters.flag(dryRun, "dryRun");
        List<Discrepancy> discrepancies = repair.repair(guard.authority().actor(), workspace, only);
        List<Item> items = discrepancies.stream()
                .limit(MAX_SHOWN)
                .map(discrepancy ->
                        new Item(discrepancy.kind(), discrepancy.target(), !only && discrepancy.action() != null))
                .toList();
        return Answers.ok(new Report(only, discrepancies.size(), items));
    }
}
