package io.workspaces.keycloak.member.rest;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.group.Mend;
import io.workspaces.keycloak.member.Repair;
import io.workspaces.keycloak.rest.Answers;
import io.workspaces.keycloak.rest.Parameters;
import io.workspaces.keycloak.workspace.Workspace;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The repair of one workspace, for realm admins. */
public final class RepairResource {
    private static final int SHOWN = 200;

    private final Workspace workspace;
    private final AccessGuard guard;
    private final Repair repair;

    public RepairResource(Workspace workspace, AccessGuard guard, Repair repair) {
        this.workspace = workspace;
        this.guard = guard;
        this.repair = repair;
    }

    /** What was found: the number of differences and the first 200. */
    record Report(boolean dryRun, int total, List<Item> items) {}

    /** One difference; some are an admin's to decide and stay. */
    record Item(String kind, AuditTarget target, boolean mended) {}

    @POST
    @Path("")
    public Response run(@QueryParam("dryRun") @Nullable String dryRun) {
        guard.requireManage(workspace.id());
        boolean only = Parameters.flag(dryRun, "dryRun");
        List<Mend> mends = repair.repair(guard.authority().actor(), workspace, only);
        List<Item> items = mends.stream()
                .limit(SHOWN)
                .map(mend -> new Item(mend.kind(), mend.target(), !only && mend.action() != null))
                .toList();
        return Answers.ok(new Report(only, mends.size(), items));
    }
}
