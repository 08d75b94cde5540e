package io.workspaces.keycloak.invitation.activation;

import java.time.Instant;

/** Keeps with each open invitation the last sign-in that did not make its member Active, for those who ask why. */
public interface RefusedSignIns {
    /** Notes it, unless the invitation has been replaced since. */
    void note(Candidate candidate, Verdict reason, Instant now);
}
