package io.workspaces.keycloak.server;

import io.workspaces.keycloak.invitation.DiscardAbandoned;
import io.workspaces.keycloak.invitation.keycloak.RealmBegunAccounts;

/** Deletes accounts that somebody began by an invitation and gave up. */
final class AbandonedAccountsChore implements Chore {
    @Override
    public String name() {
        return "abandoned accounts";
    }

    @Override
    public boolean step(Composition parts) {
        return new DiscardAbandoned(new RealmBegunAccounts(parts.session()), parts.members(), parts.clock()).step();
    }
}
