package io.workspaces.keycloak.server;

import io.workspaces.keycloak.invitation.DiscardAbandoned;
import io.workspaces.keycloak.invitation.keycloak.RealmBegunAccounts;
import java.time.Duration;
import java.time.Instant;

/** Deletes accounts that somebody began by an invitation and gave up. */
final class AbandonedAccountsChore implements Chore {
    /** Turns follow each other without a pause while another chore has much to do. */
    private static final Duration EVERY = Duration.ofSeconds(5);

    private Instant nextRound = Instant.MIN;

    @Override
    public String name() {
        return "abandoned accounts";
    }

    @Override
    public boolean step(Composition parts) {
        Instant now = parts.clock().instant();
        if (now.isBefore(nextRound)) {
            return false;
        }
        RealmBegunAccounts begun = new RealmBegunAccounts(parts.session());
        boolean more = new DiscardAbandoned(begun, parts.members(), parts.clock()).step();
        if (!more) {
            nextRound = now.plus(EVERY);
        }
        return more;
    }
}
