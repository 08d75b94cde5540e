package io.workspaces.client;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which entries of the audit. Immutable; each method answers a new query. */
public final class AuditQuery {
    private static final AuditQuery ALL = new AuditQuery(Map.of());

    private final Map<String, String> parameters;

    private AuditQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Everything.
     *
     * @return the query
     */
    public static AuditQuery all() {
        return ALL;
    }

    /**
     * Only what was done in a time.
     *
     * @param from the first moment
     * @param to the moment after the last
     * @return a new query
     */
    public AuditQuery between(Instant from, Instant to) {
        return with("from", from.toString()).with("to", to.toString());
    }

    /**
     * Only what was done by an account.
     *
     * @param userId id of the account
     * @return a new query
     */
    public AuditQuery actor(String userId) {
        return with("actor", userId);
    }

    /**
     * Only what was done to a member.
     *
     * @param memberId id of the member
     * @return a new query
     */
    public AuditQuery member(String memberId) {
        return with("member", memberId);
    }

    /**
     * Only one action.
     *
     * @param name for example {@code member.invite}
     * @return a new query
     */
    public AuditQuery action(String name) {
        return with("action", name);
    }

    AuditQuery after(String cursor) {
        return with("cursor", cursor);
    }

    private AuditQuery with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new AuditQuery(more);
    }

    Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return "AuditQuery" + parameters;
    }
}
