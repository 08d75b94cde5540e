package io.workspaces.keycloak.queries.instance;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.member.MemberStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects the people who match the filters in at least one workspace, sorted by address.
 *
 * @param workspace id of an organization
 */
public record PeopleQuery(
        @Nullable String search,
        Set<MemberStatus> statuses,
        Set<DefaultRole> roles,
        @Nullable String workspace,
        int limit,
        @Nullable String cursor) {
    /** The list that cursors belong to. */
    public String list(String realm) {
        return new Fingerprint()
                .with("users")
                .with(realm)
                .with(search)
                .withSet(statuses)
                .withSet(roles)
                .with(workspace)
                .text();
    }
}
