package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.jpa.MemberEntity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Counts the members of roles and custom groups: one statement for the custom groups, one for the roles. */
public final class GroupCounts {
    private static final String CUSTOM = "select mg.groupId, count(m) from WspMemberGroup mg"
            + " join WspMember m on m.id = mg.memberId"
            + " where mg.organizationId = :org and m.status <> :archived and " + MemberEntity.NOT_ENDED
            + " group by mg.groupId";
    private static final String ROLES = "select g.id, count(m) from WspGroup g"
            + " join WspMember m on m.organizationId = g.organizationId and m.role = g.role"
            + " where g.organizationId = :org and m.status <> :archived and " + MemberEntity.NOT_ENDED
            + " group by g.id";

    private record Count(String groupId, long members) {}

    private final EntityManager em;
    private final Clock clock;

    public GroupCounts(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The number of members that are not Archived, by group id; groups without members are missing. */
    public Map<String, Long> counts(WorkspaceId workspace) {
        Map<String, Long> counts = new HashMap<>();
        for (String query : new String[] {CUSTOM, ROLES}) {
            em.createQuery(query, Count.class)
                    .setParameter("org", workspace.organization())
                    .setParameter("archived", MemberStatus.ARCHIVED)
                    .setParameter("now", clock.millis())
                    .getResultStream()
                    .forEach(count -> counts.put(count.groupId(), count.members()));
        }
        return counts;
    }
}
