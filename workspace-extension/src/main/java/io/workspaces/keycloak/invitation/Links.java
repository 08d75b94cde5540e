package io.workspaces.keycloak.invitation;

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

    /** The link of the token with this hash, whatever has become of it, while there is the member. */
    Optional<Link> find(String realm, String tokenHash);

    /**
     * The set-up that goes on by a link of the member's of this generation, or the account that it has made once
     * it is done.
     */
    Optional<String> setUp(String memberId, int generation);

    /** Has a set-up begin, or be done, by the link, which ends the one that went on. The workspace is locked. */
    void putSetUp(Link link, String setUpOrAccount);
}
