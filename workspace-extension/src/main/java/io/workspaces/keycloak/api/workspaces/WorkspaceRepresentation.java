package io.workspaces.keycloak.api.workspaces;

import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The JSON of a workspace in answers. */
public record WorkspaceRepresentation(
        String id,
        String alias,
        String name,
        String description,
        boolean enabled,
        Members members,
        List<String> flags) {

    /** The number of members in each status. */
    public record Members(long active, long invited, long archived) {}

    /** A warning for admins: the workspace has members, but nobody who could manage it. */
    private static final String NO_ADMIN = "no_admin";

    /** Many accounts of its Active members are gone, so that nobody was archived for it. */
    private static final String ACCOUNTS_GONE = "accounts_gone";

    /** Has more people than seats, by what Keycloak did itself or a limit that was set later. */
    private static final String SEATS_EXCEEDED = "seats_exceeded";

    public static WorkspaceRepresentation of(
            Workspace workspace,
            Map<MemberStatus, Long> counts,
            boolean hasActiveAdmin,
            boolean accountsGone,
            boolean seatsExceeded) {
        return new WorkspaceRepresentation(
                workspace.id().organization(),
                workspace.alias(),
                workspace.name(),
                workspace.description(),
                workspace.enabled(),
                new Members(
                        counts.getOrDefault(MemberStatus.ACTIVE, 0L),
                        counts.getOrDefault(MemberStatus.INVITED, 0L),
                        counts.getOrDefault(MemberStatus.ARCHIVED, 0L)),
                Stream.of(
                                hasActiveAdmin ? null : NO_ADMIN,
                                accountsGone ? ACCOUNTS_GONE : null,
                                seatsExceeded ? SEATS_EXCEEDED : null)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
