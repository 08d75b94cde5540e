package io.workspaces.keycloak.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A link that was handed out; only the hash of its token is known. */
@Entity(name = "WspInvitationLink")
@Table(name = "WSP_INVITATION_LINK")
public class LinkRow {
    @Id
    @Column(name = "TOKEN_HASH")
    String tokenHash = "";

    @Column(name = "MEMBER_ID")
    String memberId = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "KIND")
    String kind = "";

    @Column(name = "GENERATION")
    int generation;

    @Column(name = "CREATED_AT")
    long createdAt;

    @Column(name = "USED_AT")
    @Nullable
    Long usedAt;
}
