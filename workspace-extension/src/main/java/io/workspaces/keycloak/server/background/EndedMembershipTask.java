package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.EndedRound;
import io.workspaces.keycloak.member.MemberModule;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.util.Optional;

/**
 * Archives members whose membership has ended, a workspace at a time. Several nodes may do so at once: each looks again
 * under the workspace's lock.
 */
final class EndedMembershipTask implements BackgroundTask {
    private final EndedRound round = new EndedRound();

    @Override
    public String name() {
        return "ended memberships";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        MemberModule members = workspaces.system().members();
        Optional<WorkspaceId> next = round.next(members.members());
        next.ifPresent(id -> {
            workspaces.enterRealm(id.realm());
            round.step(id, members.members(), members.endedMemberships());
        });
        return next.isPresent();
    }
}
