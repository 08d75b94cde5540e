package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Table;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who is in which custom group, for statements past {@link MemberGroupEntity}. */
public final class MemberGroupTable {
    static final Table TABLE = new Table("WSP_MEMBER_GROUP", "mg");
    static final Column<String> MEMBER_ID = TABLE.text("MEMBER_ID");
    static final Column<String> GROUP_ID = TABLE.text("GROUP_ID");
    private static final Column<String> ORG_ID = TABLE.text("ORG_ID");

    private MemberGroupTable() {}

    private record InGroup(Member member, String group) {}

    /** Changes which groups members are in. */
    public static void move(EntityManager em, List<Member> before, List<Member> after) {
        new Values<InGroup>()
                .with(MEMBER_ID, in -> in.member.id())
                .with(GROUP_ID, InGroup::group)
                .delete(em, without(before, after));
        insert(em, without(after, before));
    }

    /** The groups of some members that the same members, in the same order, do not have in another list. */
    private static List<InGroup> without(List<Member> some, List<Member> others) {
        List<InGroup> groups = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            Member member = some.get(i);
            Set<String> had = others.get(i).groups();
            member.groups().stream()
                    .filter(group -> !had.contains(group))
                    .forEach(group -> groups.add(new InGroup(member, group)));
        }
        return groups;
    }

    /** Puts members that are new into their groups. */
    public static void insertOf(EntityManager em, List<Member> members) {
        insert(
                em,
                members.stream()
                        .flatMap(member -> member.groups().stream().map(group -> new InGroup(member, group)))
                        .toList());
    }

    private static void insert(EntityManager em, List<InGroup> rows) {
        new Values<InGroup>()
                .with(MEMBER_ID, in -> in.member.id())
                .with(GROUP_ID, InGroup::group)
                .with(ORG_ID, in -> in.member.workspace().organization())
                .insert(em, rows);
    }
}
