package io.workspaces.keycloak.invitation.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Stores tasks to reclaim accounts. They are added in the transaction of the activation. */
public interface Reclaims {
    /** Adds a task. Whoever adds it carries it out at once; if that fails, it is due a little later. */
    void add(Reclaim task);

    /**
     * Claims the oldest task that is due.
     *
     * @param lease until it is due again
     * @return its id
     */
    Optional<String> claim(Instant now, Duration lease);

    Optional<Reclaim> find(String id);

    /** The access is removed, and the mail is due. */
    void taken(String id, Instant now);

    void postpone(String id, Instant due);

    void remove(String id);
}
