package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.jpa.MemberCounts;
import io.workspaces.keycloak.member.jpa.MemberEntity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Counts the members of roles and custom groups, with one statement for the custom groups and few rows for the roles. */
public final class GroupCounts {
    private static final String CUSTOM = "select mg.groupId, count(m) from WspMemberGroup mg"
            + " join WspMember m on m.id = mg.memberId"
            + " where mg.organizationId = :org and m.status <> :archived and " + MemberEntity.NOT_ENDED
            + " group by mg.groupId";

    private record Count(String groupId, long members) {}

    private final EntityManager em;
    private final Clock clock;

    public GroupCounts(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The number of members that are not Archived, for each group. */
    public ToLongFunction<Group> counts(WorkspaceId workspace) {
        long now = clock.millis();
        Map<String, Long> custom = new HashMap<>();
        em.createQuery(CUSTOM, Count.class)
                .setParameter("org", workspace.organization())
                .setParameter("archived", MemberStatus.ARCHIVED)
                .setParameter("now", now)
                .getResultStream()
                .forEach(count -> custom.put(count.groupId(), count.members()));
        Map<DefaultRole, Long> roles = new EnumMap<>(DefaultRole.class);
        new MemberCounts(em)
                .of(List.of(workspace.organization()), now).stream()
                        .filter(count -> count.status() != MemberStatus.ARCHIVED)
                        .forEach(count -> roles.merge(count.role(), count.members(), Long::sum));
        return group ->
                group.role() == null ? custom.getOrDefault(group.id(), 0L) : roles.getOrDefault(group.role(), 0L);
    }
}
