package io.workspaces.client.model;

import java.util.List;

/**
 * What became of invitations that were to be sent again.
 *
 * @param resent how many were
 * @param refused those that were not
 * @param more whether there are further members of the status; ask again
 */
public record Resent(long resent, List<Refused> refused, boolean more) {
    /**
     * An invitation that was not sent again.
     *
     * @param memberId of the invited member
     * @param code why, such as {@code rate_limited}
     */
    public record Refused(String memberId, String code) {}
}
