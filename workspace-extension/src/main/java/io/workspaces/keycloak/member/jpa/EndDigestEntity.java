package io.workspaces.keycloak.member.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** When the Admins of a workspace hear next of memberships that end. */
@Entity(name = "WspEndDigest")
@Table(name = "WSP_END_DIGEST")
public class EndDigestEntity {
    @Id
    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    /** None if there is no news. */
    @Column(name = "DUE_AT")
    @Nullable
    Long dueAt;

    /** 0 if none was written. */
    @Column(name = "WRITTEN_AT")
    long writtenAt;
}
