package io.workspaces.client;

import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/** Selects users of the realm. Immutable; each method returns a new query. */
public final class UserQuery {
    private static final UserQuery ALL = new UserQuery(Map.of());

    private final Map<String, String> parameters;

    private UserQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Selects all users.
     *
     * @return the query
     */
    public static UserQuery all() {
        return ALL;
    }

    /**
     * Keeps only users whose email address or name contains a text, ignoring case.
     *
     * @param text part of an email address or name
     * @return a new query
     */
    public UserQuery search(String text) {
        return with("search", text);
    }

    /**
     * Keeps only users with this status in at least one workspace.
     *
     * @param status the status
     * @return a new query
     */
    public UserQuery status(MemberStatus status) {
        return with("status", status.label());
    }

    /**
     * Keeps only users with this role in at least one workspace.
     *
     * @param role the default role
     * @return a new query
     */
    public UserQuery role(Role role) {
        return with("role", role.label());
    }

    /**
     * Keeps only users of this workspace.
     *
     * @param id the id of the workspace
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
