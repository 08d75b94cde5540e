package io.workspaces.keycloak.queries.claims;

import io.workspaces.keycloak.group.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds the claim for a token: {@code {alias: {id, role, groups, permissions, access}}}.
 *
 * <p>Tokens are sent in headers, so the claim is limited in number and length: after {@link #MAX_GRANTS} grants in
 * total, further workspaces have id and role only, and after {@link #MAX_WORKSPACES} workspaces the rest is left out.
 * Apps then request the current user.
 */
public final class WorkspacesClaim {
    /** Most workspaces in a token. */
    public static final int MAX_WORKSPACES = 50;

    /** Most groups, permissions and access entries in a token, in all workspaces together. */
    public static final int MAX_GRANTS = 200;

    /** Most characters of all aliases, and most characters of all grants. */
    static final int MAX_LENGTH = 4_000;

    private final Map<String, Object> claim = new LinkedHashMap<>();
    private int grants;
    private int lengthOfGrants;
    private int lengthOfAliases;

    public void add(String alias, ActiveMembership membership) {
        lengthOfAliases += alias.length();
        if (isFull()) {
            return;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", membership.workspace().organization());
        entry.put("role", membership.role().label());
        List<String> groups = membership.groups().stream().map(Group::name).toList();
        if (fits(groups, membership)) {
            entry.put("groups", groups);
            entry.put("permissions", membership.permissions().flags());
            entry.put("access", membership.permissions().access());
        }
        claim.put(alias, entry);
    }

    private boolean fits(List<String> groups, ActiveMembership membership) {
        List<String> told = Stream.concat(groups.stream(), membership.permissions().grants().stream())
                .toList();
        int length = told.stream().mapToInt(String::length).sum();
        boolean fits = grants + told.size() <= MAX_GRANTS && lengthOfGrants + length <= MAX_LENGTH;
        if (fits) {
            grants += told.size();
            lengthOfGrants += length;
        }
        return fits;
    }

    /** Whether no further workspace fits. */
    public boolean isFull() {
        return claim.size() == MAX_WORKSPACES || lengthOfAliases > MAX_LENGTH;
    }

    public Map<String, Object> value() {
        return claim;
    }
}
