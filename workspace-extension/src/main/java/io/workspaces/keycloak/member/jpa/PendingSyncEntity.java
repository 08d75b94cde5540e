package io.workspaces.keycloak.member.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A member whose memberships in Keycloak are still to be updated. */
@Entity(name = "WspProjection")
@Table(name = "WSP_PROJECTION")
public class PendingSyncEntity {
    @Id
    @Column(name = "MEMBER_ID")
    String memberId = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    /** Since when it waits, or until when it is postponed. */
    @Column(name = "CREATED_AT")
    long createdAt;

    @Column(name = "BULK_JOB_ID")
    @Nullable
    String bulkJobId;
}
