package io.workspaces.keycloak.invitation.activation;

import java.time.Duration;
import java.time.Instant;

/** The last sign-in that did not make an Invited member Active. */
public record RefusedSignIn(Verdict reason, Instant at) {
    /** How long the same refusal is not noted again: whoever signs in many times a day costs one write. */
    private static final Duration PAUSE = Duration.ofDays(1);

    boolean covers(Verdict another, Instant now) {
        return reason == another && now.isBefore(at.plus(PAUSE));
    }
}
