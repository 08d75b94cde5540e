package io.workspaces.client.model;

import java.util.List;

/**
 * The result of sending several invitations again.
 *
 * @param resent how many were sent again
 * @param refused the invitations that were not sent again
 * @param more whether more members have the status; call again for them
 */
public record ResendResult(long resent, List<Refused> refused, boolean more) {
    /**
     * An invitation that was not sent again.
     *
     * @param memberId the id of the invited member
     * @param code the reason, such as {@code rate_limited}
     */
    public record Refused(String memberId, String code) {}
}
