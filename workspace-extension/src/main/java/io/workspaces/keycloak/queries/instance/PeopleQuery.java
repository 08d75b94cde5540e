package io.workspaces.keycloak.queries.instance;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Fingerprint;
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
        @Nullable String cursor) {
    /** What cursors of the list are good for. */
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
