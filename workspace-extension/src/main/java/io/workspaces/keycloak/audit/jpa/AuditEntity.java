package io.workspaces.keycloak.audit.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail. */
@Entity(name = "WspAudit")
@Table(name = "WSP_AUDIT")
public class AuditEntity {
    @Id
    @Column(name = "ID")
    public String id = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "AT")
    public long at;

    @Column(name = "ACTOR_ID")
    @Nullable
    public String actorId;

    @Column(name = "ACTOR_NAME")
    @Nullable
    public String actorName;

    @Column(name = "IMPERSONATOR_ID")
    @Nullable
    public String impersonatorId;

    @Column(name = "IMPERSONATOR_NAME")
    @Nullable
    public String impersonatorName;

    @Column(name = "ACTION")
    public String action = "";

    @Column(name = "TARGET_KIND")
    public String targetKind = "";

    @Column(name = "TARGET_ID")
    @Nullable
    public String targetId;

    @Column(name = "TARGET_NAME")
    @Nullable
    public String targetName;

    /** The job that this is a part of. */
    @Column(name = "JOB_ID")
    @Nullable
    public String jobId;

    @Column(name = "DETAIL")
    @Nullable
    public String detail;
}
