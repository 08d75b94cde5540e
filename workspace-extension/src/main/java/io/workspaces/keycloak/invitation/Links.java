package io.workspaces.keycloak.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The links that were handed out for open invitations. */
public interface Links {
    void add(Collection<Link> links);

    Optional<Link> find(String realm, LinkToken token);

    /**
     * Takes the link, unless somebody else took it less than {@code lease} ago. Of many that try at the
     * same time one succeeds.
     */
    boolean take(Link link, Instant now, Duration lease);
}
