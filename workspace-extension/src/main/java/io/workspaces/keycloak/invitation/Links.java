package io.workspaces.keycloak.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The links that were handed out for open invitations. */
public interface Links {
    void add(Collection<Link> links);

    /**
     * The link of the token with this hash, if it leads to an open invitation: of an Invited member that
     * still has the link's address, not expired, and not replaced. Costs the same whether it does or not.
     */
    Optional<Link> open(String realm, String tokenHash, Instant now);

    /**
     * Takes the link, unless somebody else took it less than {@code lease} ago. Of many that try at the
     * same time one succeeds.
     */
    boolean take(Link link, Instant now, Duration lease);

    /** Gives a link back that was taken in vain. */
    void release(String tokenHash);
}
