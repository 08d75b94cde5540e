package io.workspaces.keycloak.token;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The claim as it stands in a token: {@code {alias: {id, role, groups, permissions, access}}}.
 *
 * <p>Tokens travel in headers, so the claim is bounded: beyond {@link #MAX_GRANTS} grants in all,
 * further workspaces carry id and role only, and beyond {@link #MAX_WORKSPACES} none. Apps then ask
 * for the current user.
 */
public final class WorkspacesClaim {
    /** Most workspaces in a token. */
    public static final int MAX_WORKSPACES = 50;

    /** Most groups, permissions and access entries in a token, over all workspaces. */
    public static final int MAX_GRANTS = 200;

    private final Map<String, Object> claim = new LinkedHashMap<>();
    private int grants;

    public void add(String alias, Standing standing) {
        if (claim.size() == MAX_WORKSPACES) {
            return;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", standing.workspace().organization());
        entry.put("role", standing.role().label());
        int size = standing.groups().size() + standing.permissions().grants().size();
        if (grants + size <= MAX_GRANTS) {
            grants += size;
            entry.put("groups", standing.groups());
            entry.put("permissions", standing.permissions().flags());
            entry.put("access", standing.permissions().access());
        }
        claim.put(alias, entry);
    }

    public Map<String, Object> value() {
        return claim;
    }
}
