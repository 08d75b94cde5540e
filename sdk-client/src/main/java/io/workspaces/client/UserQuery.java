package io.workspaces.client;

import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Role;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Which people of the realm. Immutable; each method answers a new query. */
public final class UserQuery {
    private static final UserQuery ALL = new UserQuery(Map.of());

    private final Map<String, String> parameters;

    private UserQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Everybody.
     *
     * @return the query
     */
    public static UserQuery all() {
        return ALL;
    }

    /**
     * Only people whose address or name holds this text, in any case.
     *
     * @param text part of an address or name
     * @return a new query
     */
    public UserQuery search(String text) {
        return with("search", text);
    }

    /**
     * Only people who have this status somewhere.
     *
     * @param status the status
     * @return a new query
     */
    public UserQuery status(MemberStatus status) {
        String name = status.name();
        return with("status", name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
    }

    /**
     * Only people who have this role somewhere.
     *
     * @param role the default role
     * @return a new query
     */
    public UserQuery role(Role role) {
        return with("role", role.label());
    }

    /**
     * Only people in this workspace.
     *
     * @param id of the workspace
     * @return a new query
     */
    public UserQuery workspace(String id) {
        return with("workspace", id);
    }

    UserQuery after(String cursor) {
        return with("cursor", cursor);
    }

    private UserQuery with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new UserQuery(more);
    }

    Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return "UserQuery" + parameters;
    }
}
