package io.workspaces.client;

import io.workspaces.client.model.EndFilter;
import io.workspaces.client.model.InvitationFilter;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Selects and sorts members. Immutable; each method returns a new query. */
public final class MemberQuery {
    private static final MemberQuery ALL = new MemberQuery(Map.of());

    private final Map<String, String> parameters;

    private MemberQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Selects all members, in the server's default order.
     *
     * @return the query
     */
    public static MemberQuery all() {
        return ALL;
    }

    /**
     * Keeps only members with one of these statuses.
     *
     * @param statuses one or more statuses
     * @return a new query
     */
    public MemberQuery status(MemberStatus... statuses) {
        return with("status", Arrays.stream(statuses).map(MemberStatus::label).collect(Collectors.joining(",")));
    }

    /**
     * Keeps only members with this role.
     *
     * @param role the default role
     * @return a new query
     */
    public MemberQuery role(Role role) {
        return with("role", role.label());
    }

    /**
     * Keeps only members of this group.
     *
     * @param groupId the id of the group
     * @return a new query
     */
    public MemberQuery group(String groupId) {
        return with("group", groupId);
    }

    /**
     * Keeps only members whose email address or name contains a text, ignoring case.
     *
     * @param text part of an email address or name
     * @return a new query
     */
    public MemberQuery search(String text) {
        return with("search", text);
    }

    /**
     * Keeps only members by the end of their membership.
     *
     * @param end which of them
     * @return a new query
     */
    public MemberQuery end(EndFilter end) {
        return with("end", end.text());
    }

    /**
     * Keeps only invited members by what is known of their invitation.
     *
     * @param invitation which of them
     * @return a new query
     */
    public MemberQuery invitation(InvitationFilter invitation) {
        return with("invitation", invitation.text());
    }

    /**
     * Sorts the members.
     *
     * @param order {@code name}, {@code email}, {@code role}, {@code status}, {@code joined} or {@code
     *     activeUntil}; with a leading {@code -}, in descending order
     * @return a new query
     */
    public MemberQuery sort(String order) {
        return with("sort", order);
    }

    /**
     * Sets the page size.
     *
     * @param members the number of members per page, from 1 to 200
     * @return a new query
     */
    public MemberQuery pageSize(int members) {
        return with("limit", Integer.toString(members));
    }

    MemberQuery after(String cursor) {
        return with("cursor", cursor);
    }

    Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>(parameters);
        filters.keySet().retainAll(List.of("status", "role", "group", "search", "end", "invitation"));
        return filters;
    }

    private MemberQuery with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new MemberQuery(more);
    }

    Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return "MemberQuery" + parameters;
    }
}
