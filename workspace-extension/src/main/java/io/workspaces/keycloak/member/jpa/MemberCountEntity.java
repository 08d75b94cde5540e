package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.member.MemberStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** How many members of a role and a status a workspace has, or a custom group. */
@Entity(name = "WspMemberCount")
@Table(name = "WSP_MEMBER_COUNT")
@IdClass(MemberCountEntity.Key.class)
public class MemberCountEntity {
    /** In place of a group: whichever groups they are in. */
    static final String ALL = "-";

    @Id
    @Column(name = "ORG_ID")
    String organizationId = "";

    @Id
    @Column(name = "GROUP_ID")
    String groupId = ALL;

    @Id
    @Column(name = "ROLE")
    @Enumerated(EnumType.STRING)
    DefaultRole role = DefaultRole.END_USER;

    @Id
    @Column(name = "STATUS")
    @Enumerated(EnumType.STRING)
    MemberStatus status = MemberStatus.INVITED;

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "MEMBERS")
    long members;

    /** Workspace, group, role and status together. */
    public record Key(String organizationId, String groupId, DefaultRole role, MemberStatus status)
            implements Serializable {}
}
