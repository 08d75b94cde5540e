package io.workspaces.keycloak.invitation.mail;

import java.time.Duration;
import java.time.Instant;

/** The pace of each realm's mails, over all nodes. */
public interface SendRate {
    /**
     * Lets a bunch of mails leave now, which keeps the road busy for {@code busy}.
     *
     * @return {@code now}, or when the road is free again
     */
    Instant go(String realm, Instant now, Duration busy);
}
