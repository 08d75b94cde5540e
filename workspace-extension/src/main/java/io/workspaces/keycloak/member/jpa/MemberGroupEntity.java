package io.workspaces.keycloak.member.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String memberId = "";
        String groupId = "";

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && memberId.equals(key.memberId) && groupId.equals(key.groupId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(memberId, groupId);
        }
    }
}
