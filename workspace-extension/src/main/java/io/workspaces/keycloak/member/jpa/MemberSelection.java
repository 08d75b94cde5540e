package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.MemberStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads members by columns: an entity that the session has loaded before it locked the workspace would be outdated. */
final class MemberSelection {
    private static final String SELECT = "select m.id, m.realmId, m.organizationId, m.email, m.firstName, m.lastName,"
            + " m.userId, m.role, m.status, m.formerStatus, m.source, m.flags, m.invitedAt,"
            + " m.joinedAt, m.archivedReason from WspMember m where ";
    private static final int CHUNK = 1000;

    private final EntityManager em;

    MemberSelection(EntityManager em) {
        this.em = em;
    }

    TypedQuery<Object[]> query(String condition) {
        return em.createQuery(SELECT + condition, Object[].class);
    }

    List<Member> list(TypedQuery<Object[]> query) {
        List<Object[]> rows = query.getResultList();
        Map<String, Set<String>> groups =
                groups(rows.stream().map(row -> (String) row[0]).toList());
        return rows.stream()
                .map(row -> member(row, groups.getOrDefault((String) row[0], Set.of())))
                .toList();
    }

    /** The custom groups of the members, for those that have any. */
    Map<String, Set<String>> groups(List<String> memberIds) {
        Map<String, Set<String>> groups = new HashMap<>();
        for (List<String> some : chunks(memberIds)) {
            em.createQuery(
                            "select g.memberId, g.groupId from WspMemberGroup g where g.memberId in :members",
                            Object[].class)
                    .setParameter("members", some)
                    .getResultStream()
                    .forEach(row -> groups.computeIfAbsent((String) row[0], id -> new HashSet<>())
                            .add((String) row[1]));
        }
        return groups;
    }

    /** Splits a list into pieces that a database accepts as one list of parameters. */
    static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += CHUNK) {
            chunks.add(all.subList(i, Math.min(all.size(), i + CHUNK)));
        }
        return chunks;
    }

    private static Member member(Object[] row, Set<String> groups) {
        String email = (String) row[3];
        Long joined = (Long) row[13];
        return new Member(
                (String) row[0],
                new WorkspaceId((String) row[1], (String) row[2]),
                email == null ? null : new EmailAddress(email),
                new PersonName(text(row[4]), text(row[5])),
                (String) row[6],
                (DefaultRole) row[7],
                groups,
                (MemberStatus) row[8],
                (MemberStatus) row[9],
                (ArchivedReason) row[14],
                (MemberSource) row[10],
                MemberEntity.flags((String) row[11]),
                Instant.ofEpochMilli((Long) row[12]),
                joined == null ? null : Instant.ofEpochMilli(joined));
    }

    /** Reads a text; Oracle stores the empty text as null. */
    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }
}
