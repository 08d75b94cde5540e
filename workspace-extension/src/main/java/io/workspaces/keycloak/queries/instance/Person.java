package io.workspaces.keycloak.queries.instance;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.MemberStatus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person of a realm, identified by the address, or by the account if it has no address.
 *
 * @param accountEnabled null for a person without an account
 * @param excluded whether a realm admin has archived the person everywhere
 */
public record Person(
        PersonId id,
        @Nullable String email,
        PersonName name,
        @Nullable String userId,
        @Nullable Boolean accountEnabled,
        boolean excluded,
        List<Place> places) {
    /** The subjects that an exclusion identifies the person by. */
    public List<String> subjects() {
        return Stream.concat(Stream.of(email), places.stream().map(Place::userId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * The person's membership in one workspace.
     *
     * @param archivedReason the workspace's own reason
     */
    public record Place(
            WorkspaceId workspace,
            String memberId,
            @Nullable String userId,
            DefaultRole role,
            MemberStatus status,
            @Nullable ArchivedReason archivedReason) {}
}
