package io.workspaces.keycloak.instance;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.member.MemberStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which people: those that are in some workspace what the filters say, by address.
 *
 * @param workspace id of an organization
 */
public record PeopleQuery(
        @Nullable String search,
        Set<MemberStatus> statuses,
        Set<DefaultRole> roles,
        @Nullable String workspace,
        int limit,
        @Nullable Cursor after) {
    /** The one order there is, which cursors name. */
    public static final String SORT = "email";
}
