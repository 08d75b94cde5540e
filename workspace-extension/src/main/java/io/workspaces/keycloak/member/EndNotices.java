package io.workspaces.keycloak.member;

import java.time.Instant;

/** Mails about memberships that end, in the transaction of what they tell. They say what is true when they leave. */
public interface EndNotices {
    /** Tells an Active member that the membership ends soon. */
    void endsSoon(Member member);

    /**
     * Tells somebody that the membership has ended.
     *
     * @param former the member as it was before
     */
    void ended(Member former);

    /** Tells an Admin whose memberships end soon, and whose have ended since then. */
    void digest(Member admin, Instant since);
}
