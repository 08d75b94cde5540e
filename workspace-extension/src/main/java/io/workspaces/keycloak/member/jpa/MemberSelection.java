package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.persistence.Millis;
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
    private static final String SELECT = "select m.id, m.realmId, m.organizationId, m.email, m.profile,"
            + " m.userId, m.role, m.status, m.formerStatus, m.source, m.flags, m.invitedAt,"
            + " m.joinedAt, m.archivedReason from WspMember m where ";
    private static final int CHUNK = 1000;

    private final EntityManager em;

    MemberSelection(EntityManager em) {
        this.em = em;
    }

    TypedQuery<Row> query(String condition) {
        return em.createQuery(SELECT + condition, Row.class);
    }

    List<Member> list(TypedQuery<Row> query) {
        List<Row> rows = query.getResultList();
        Map<String, Set<String>> groups = groups(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.member(groups.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    /** The custom groups of the members, for those that have any. Whoever is in the same groups shares a set. */
    Map<String, Set<String>> groups(List<String> memberIds) {
        Map<String, Set<String>> groups = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (List<String> some : chunks(memberIds)) {
            em.createQuery(
                            "select g.memberId, g.groupId from WspMemberGroup g where g.memberId in :members",
                            InGroup.class)
                    .setParameter("members", some)
                    .getResultStream()
                    .forEach(row -> groups.computeIfAbsent(row.memberId(), id -> new HashSet<>())
                            .add(ids.computeIfAbsent(row.groupId(), id -> id)));
        }
        Map<Set<String>, Set<String>> alike = new HashMap<>();
        groups.replaceAll((member, some) -> alike.computeIfAbsent(Set.copyOf(some), set -> set));
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

    /** A member's own columns, in the order of the statement. */
    record Row(
            String id,
            String realmId,
            String organizationId,
            @Nullable String email,
            MemberEntity.@Nullable ProfileColumns profile,
            @Nullable String userId,
            DefaultRole role,
            MemberStatus status,
            @Nullable MemberStatus formerStatus,
            MemberSource source,
            @Nullable String flags,
            long invitedAt,
            @Nullable Long joinedAt,
            @Nullable ArchivedReason archivedReason) {
        Member member(Set<String> groups) {
            return new Member(
                    id,
                    new WorkspaceId(realmId, organizationId),
                    email == null ? null : new EmailAddress(email),
                    MemberEntity.ProfileColumns.read(profile),
                    userId,
                    role,
                    groups,
                    status,
                    formerStatus,
                    archivedReason,
                    source,
                    MemberEntity.flags(flags),
                    Instant.ofEpochMilli(invitedAt),
                    Millis.time(joinedAt));
        }
    }

    private record InGroup(String memberId, String groupId) {}
}
