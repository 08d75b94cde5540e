package io.workspaces.keycloak.invitation.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tasks that wait, in the transaction of the activation that made them. */
public interface Reclaims {
    /** Adds a task. Whoever adds it is expected to carry it out at once; where that fails it is due a little later. */
    void add(Reclaim task);

    /**
     * Takes the oldest task that is due.
     *
     * @param lease until it is due again
     * @return its id
     */
    Optional<String> claim(Instant now, Duration lease);

    Optional<Reclaim> find(String id);

    /** All is taken away, and the mail is due. */
    void taken(String id, Instant now);

    void postpone(String id, Instant due);

    void remove(String id);
}
