package io.workspaces.keycloak.member.keycloak;

import io.workspaces.keycloak.member.KeycloakMembership;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads memberships from the entities in which Keycloak 26.7 stores them ({@code UserGroupMembershipEntity},
 * {@code FederatedUserGroupMembershipEntity} and {@code GroupEntity}), and never writes them: the model cannot read all
 * memberships of an organization at once, and answers from caches.
 */
public final class StoredMemberships {
    private static final String GROUPS =
            "in (select g.id from GroupEntity g where g.organization.id = :org or g.id = :internal)";
    private static final List<String> QUERIES = List.of(
            "select m.user.id, m.groupId from UserGroupMembershipEntity m where m.groupId " + GROUPS,
            "select m.userId, m.groupId from FederatedUserGroupMembershipEntity m where m.groupId " + GROUPS);
    private static final List<String> OF_USER = List.of(" and m.user.id = :user", " and m.userId = :user");

    private record InGroup(String userId, String groupId) {}

    private final EntityManager em;

    public StoredMemberships(EntityManager em) {
        this.em = em;
    }

    /** @param internalGroup id of the group that represents the organization itself */
    KeycloakMembership of(String organization, String internalGroup, String userId) {
        Set<String> groups = new HashSet<>();
        for (int i = 0; i < QUERIES.size(); i++) {
            em.createQuery(QUERIES.get(i) + OF_USER.get(i), InGroup.class)
                    .setParameter("org", organization)
                    .setParameter("internal", internalGroup)
                    .setParameter("user", userId)
                    .getResultStream()
                    .forEach(row -> groups.add(row.groupId()));
        }
        return observed(groups, internalGroup);
    }

    Map<String, KeycloakMembership> all(String organization, String internalGroup) {
        Map<String, Set<String>> groups = new HashMap<>();
        for (String query : QUERIES) {
            em.createQuery(query, InGroup.class)
                    .setParameter("org", organization)
                    .setParameter("internal", internalGroup)
                    .getResultStream()
                    .forEach(row -> groups.computeIfAbsent(row.userId(), user -> new HashSet<>())
                            .add(row.groupId()));
        }
        Map<String, KeycloakMembership> observed = new HashMap<>();
        groups.forEach((user, ids) -> observed.put(user, observed(ids, internalGroup)));
        return observed;
    }

    private static KeycloakMembership observed(Set<String> groups, String internalGroup) {
        Set<String> rest = new HashSet<>(groups);
        boolean member = rest.remove(internalGroup);
        return new KeycloakMembership(member, rest);
    }
}
