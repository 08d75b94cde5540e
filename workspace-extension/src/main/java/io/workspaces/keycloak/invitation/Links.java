package io.workspaces.keycloak.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The links that were handed out. */
public interface Links {
    void add(Collection<Link> links);

    /**
     * The link of the token with this hash, if it leads to an open invitation: the member is Invited and still has the
     * link's address, and the invitation is neither expired nor replaced. Takes the same time whether it does or not.
     */
    Optional<Link> open(String realm, String tokenHash, Instant now);

    /** The link of the token with this hash, even if it is dead, as long as the member exists. */
    Optional<Link> find(String realm, String tokenHash);

    /**
     * The id of the set-up that a link of this member and generation has begun, or of the account that it has made.
     */
    Optional<String> setUp(String memberId, int generation);

    /** Stores the id of a set-up, or of its account, with its link, and ends the member's other set-up. The workspace is locked. */
    void putSetUp(Link link, String setUpOrAccount);
}
