package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.invitation.BegunAccounts.Begun;
import io.workspaces.keycloak.member.Members;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Deletes accounts whose set-up was given up a day ago, and takes those that were finished off the list.
 * Their invitations stay open.
 */
public final class DiscardAbandoned {
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int PIECE = 50;

    private final BegunAccounts begun;
    private final Members members;
    private final Clock clock;

    public DiscardAbandoned(BegunAccounts begun, Members members, Clock clock) {
        this.begun = begun;
        this.members = members;
        this.clock = clock;
    }

    /** Does one piece; returns whether there may be more. */
    public boolean step() {
        List<Begun> abandoned = begun.abandonedBefore(clock.instant().minus(PATIENCE), PIECE);
        for (Begun account : abandoned) {
            begun.discard(account);
            members.forgetCreated(account.realm(), account.userId());
        }
        return abandoned.size() == PIECE;
    }
}
