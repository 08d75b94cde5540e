package io.workspaces.keycloak.member.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The membership of a member in a custom group. */
@Entity(name = "WspMemberGroup")
@Table(name = "WSP_MEMBER_GROUP")
@IdClass(MemberGroupEntity.Key.class)
public class MemberGroupEntity {
    @Id
    @Column(name = "MEMBER_ID")
    String memberId = "";

    @Id
    @Column(name = "GROUP_ID")
    String groupId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    /** The two ids together. */
    public record Key(String memberId, String groupId) implements Serializable {}
}
