package io.workspaces.keycloak.audit.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail. */
@Entity(name = "WspAudit")
@Table(name = "WSP_AUDIT")
public class AuditRow {
    @Id
    @Column(name = "ID")
    String id = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "AT")
    long at;

    @Column(name = "ACTOR_ID")
    @Nullable
    String actorId;

    @Column(name = "ACTOR_NAME")
    @Nullable
    String actorName;

    @Column(name = "IMPERSONATOR_ID")
    @Nullable
    String impersonatorId;

    @Column(name = "IMPERSONATOR_NAME")
    @Nullable
    String impersonatorName;

    @Column(name = "ACTION")
    String action = "";

    @Column(name = "TARGET_KIND")
    String targetKind = "";

    @Column(name = "TARGET_ID")
    @Nullable
    String targetId;

    @Column(name = "TARGET_NAME")
    @Nullable
    String targetName;

    @Column(name = "DETAIL")
    @Nullable
    String detail;
}
