package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.jpa.MemberCounts;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The numbers of members of roles and custom groups. */
public final class GroupCounts {
    private final EntityManager em;
    private final Clock clock;

    public GroupCounts(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The number of members that are not Archived, for each group. */
    public ToLongFunction<Group> counts(WorkspaceId workspace) {
        long now = clock.millis();
        MemberCounts counts = new MemberCounts(em);
        Map<String, Long> custom = counts.inGroups(workspace.organization(), now);
        Map<DefaultRole, Long> roles = new EnumMap<>(DefaultRole.class);
        counts.of(List.of(workspace.organization()), now).stream()
                .filter(count -> count.status() != MemberStatus.ARCHIVED)
                .forEach(count -> roles.merge(count.role(), count.members(), Long::sum));
        return group ->
                group.role() == null ? custom.getOrDefault(group.id(), 0L) : roles.getOrDefault(group.role(), 0L);
    }
}
