package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Table;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Who is in which custom group, for statements past {@link MemberGroupEntity}. */
public final class MemberGroupTable {
    static final Table TABLE = new Table("WSP_MEMBER_GROUP", "mg");
    static final Column<String> MEMBER_ID = TABLE.text("MEMBER_ID");
    static final Column<String> GROUP_ID = TABLE.text("GROUP_ID");
    private static final Column<String> ORG_ID = TABLE.text("ORG_ID");

    private MemberGroupTable() {}

    private record InGroup(Member member, String group) {}

    /** Puts members that are new into their groups. */
    public static void insertOf(EntityManager em, List<Member> members) {
        new Values<InGroup>()
                .with(MEMBER_ID, in -> in.member.id())
                .with(GROUP_ID, InGroup::group)
                .with(ORG_ID, in -> in.member.workspace().organization())
                .insert(
                        em,
                        members.stream()
                                .flatMap(member -> member.groups().stream().map(group -> new InGroup(member, group)))
                                .toList());
    }
}
