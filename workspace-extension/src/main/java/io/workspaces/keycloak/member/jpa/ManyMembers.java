package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.ListQuery;
import io.workspaces.keycloak.persistence.WithoutIndex;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads members of a workspace by many ids or addresses, with their groups, past the entities. */
final class ManyMembers {
    private static final String MEMBERS = "select " + Column.list(MemberTable.COLUMNS) + " from " + MemberTable.TABLE
            + " where " + MemberTable.REALM_ID + " = ? and " + WithoutIndex.by(MemberTable.ORG_ID.toString())
            + " = ? and %s in (%%s)";
    private static final String GROUPS = "select "
            + Column.list(List.of(MemberGroupTable.MEMBER_ID, MemberGroupTable.GROUP_ID)) + " from "
            + MemberGroupTable.TABLE + " where " + MemberGroupTable.MEMBER_ID + " in (%s)";

    private final EntityManager em;

    ManyMembers(EntityManager em) {
        this.em = em;
    }

    /** Sorted by id. */
    List<Member> withIds(WorkspaceId workspace, List<String> ids) {
        return by(MemberTable.ID, workspace, ids);
    }

    List<Member> withEmails(WorkspaceId workspace, List<String> addresses) {
        return by(MemberTable.EMAIL, workspace, addresses);
    }

    private List<Member> by(Column<String> column, WorkspaceId workspace, List<String> values) {
        em.flush();
        List<Member> rows = ListQuery.rows(
                em,
                MEMBERS.formatted(column),
                List.of(workspace.realm(), workspace.organization()),
                values,
                MemberTable::member);
        Map<String, Set<String>> groups = new HashMap<>();
        ListQuery.rows(
                        em,
                        GROUPS,
                        List.of(),
                        rows.stream().map(Member::id).toList(),
                        row -> Map.entry(MemberGroupTable.MEMBER_ID.read(row), MemberGroupTable.GROUP_ID.read(row)))
                .forEach(in -> groups.computeIfAbsent(in.getKey(), id -> new HashSet<>())
                        .add(in.getValue()));
        return rows.stream()
                .map(row -> row.withPlacement(row.role(), groups.getOrDefault(row.id(), Set.of())))
                .sorted(Comparator.comparing(Member::id))
                .toList();
    }
}
