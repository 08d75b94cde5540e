package io.workspaces.keycloak.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** An account that had the address of an open invitation before anybody had verified it. */
@Entity(name = "WspUnverifiedAccount")
@Table(name = "WSP_UNVERIFIED_ACCOUNT")
@IdClass(UnverifiedAccountEntity.Key.class)
public class UnverifiedAccountEntity {
    @Id
    @Column(name = "MEMBER_ID")
    String memberId = "";

    @Id
    @Column(name = "USER_ID")
    String userId = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "TOLD")
    boolean told;

    /** The two ids together. */
    public record Key(String memberId, String userId) implements Serializable {}
}
