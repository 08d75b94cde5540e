package io.workspaces.client;

import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which members, and in what order. Immutable; each method answers a new query. */
public final class MemberQuery {
    private static final MemberQuery ALL = new MemberQuery(Map.of());

    private final Map<String, String> parameters;

    private MemberQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Every member, in the server's order.
     *
     * @return the query
     */
    public static MemberQuery all() {
        return ALL;
    }

    /**
     * Only members of these statuses.
     *
     * @param statuses one or more
     * @return a new query
     */
    public MemberQuery status(MemberStatus... statuses) {
        return with(
                "status",
                Arrays.stream(statuses)
                        .map(status -> status.name().charAt(0)
                                + status.name().substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(",")));
    }

    /**
     * Only members of this role.
     *
     * @param role the default role
     * @return a new query
     */
    public MemberQuery role(Role role) {
        return with("role", role.label());
    }

    /**
     * Only members of this group.
     *
     * @param groupId the group's id
     * @return a new query
     */
    public MemberQuery group(String groupId) {
        return with("group", groupId);
    }

    /**
     * Only members whose address or name holds this text, in any case.
     *
     * @param text part of an address or name
     * @return a new query
     */
    public MemberQuery search(String text) {
        return with("search", text);
    }

    /**
     * In this order.
     *
     * @param order {@code name}, {@code email}, {@code role}, {@code status} or {@code joined}; with a
     *     {@code -} before it, from the end
     * @return a new query
     */
    public MemberQuery sort(String order) {
        return with("sort", order);
    }

    /**
     * This many members a page.
     *
     * @param members 1 to 200
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
        filters.keySet().retainAll(List.of("status", "role", "group", "search"));
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
