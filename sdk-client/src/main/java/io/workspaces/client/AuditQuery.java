package io.workspaces.client;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Selects audit entries. Immutable; each method returns a new query. */
public final class AuditQuery {
    private static final AuditQuery ALL = new AuditQuery(Map.of());

    private final Map<String, String> parameters;

    private AuditQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Selects every entry.
     *
     * @return the query
     */
    public static AuditQuery all() {
        return ALL;
    }

    /**
     * Keeps only what was done in a period.
     *
     * @param from the beginning, inclusive
     * @param to the end, exclusive
     * @return a new query
     */
    public AuditQuery between(Instant from, Instant to) {
        return with("from", from.toString()).with("to", to.toString());
    }

    /**
     * Keeps only entries with a text in the name of who did it or of what it was done to. Without {@link #between}, the
     * last 90 days are searched.
     *
     * @param text part of a name, in any case
     * @return a new query
     */
    public AuditQuery search(String text) {
        return with("search", text);
    }

    /**
     * Keeps only what one account did.
     *
     * @param userId id of the account
     * @return a new query
     */
    public AuditQuery actor(String userId) {
        return with("actor", userId);
    }

    /**
     * Keeps only what was done to one member.
     *
     * @param memberId id of the member
     * @return a new query
     */
    public AuditQuery member(String memberId) {
        return with("member", memberId);
    }

    /**
     * Keeps only what was done to one member, group or other target.
     *
     * @param targetId id of the target
     * @return a new query
     */
    public AuditQuery target(String targetId) {
        return with("target", targetId);
    }

    /**
     * Keeps only what one job did.
     *
     * @param jobId id of the job
     * @return a new query
     */
    public AuditQuery job(String jobId) {
        return with("job", jobId);
    }

    /**
     * Leaves out what is a part of a job, so that each job is one entry, {@code bulk-invite.create}.
     *
     * @return a new query
     */
    public AuditQuery folded() {
        return with("fold", "true");
    }

    /**
     * Keeps only one action.
     *
     * @param name the action, for example {@code member.invite}
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
