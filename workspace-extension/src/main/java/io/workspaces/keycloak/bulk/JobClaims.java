package io.workspaces.keycloak.bulk;

import java.time.Instant;
import java.util.Optional;

/** Which node works at which job. */
public interface JobClaims {
    /** A job that waits for a node, the one that has waited longest; nobody else gets it until then. */
    Optional<Claim> claim(String node, Instant until);

    /** Extends the claim and locks the job, or gives nothing where the claim is no longer the newest. */
    Optional<BulkJob> hold(Claim claim, Instant until);

    /** Lets others have the job from a time on; nothing happens where the claim is no longer the newest. */
    void release(Claim claim, Instant from);

    /** How often in a row work at the job has failed; counts this time. */
    int countFailure(Claim claim);
}
