package io.workspaces.keycloak.audit.jpa;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.persistence.StoredJson;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;

/** Writes the trail as rows, regardless of the realm's event settings. */
public final class JpaAuditTrail implements AuditTrail {
    private final EntityManager em;
    private final Clock clock;

    public JpaAuditTrail(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public void record(AuditEntry entry) {
        AuditEntity row = new AuditEntity();
        row.id = UUID.randomUUID().toString();
        row.realmId = entry.workspace().realm();
        row.organizationId = entry.workspace().organization();
        row.at = clock.millis();
        row.actorId = entry.actor().userId();
        row.actorName = entry.actor().name();
        Actor.Impersonator impersonator = entry.actor().impersonator();
        if (impersonator != null) {
            row.impersonatorId = impersonator.userId();
            row.impersonatorName = impersonator.name();
        }
        row.action = entry.action().label();
        row.targetKind = entry.target().kind();
        row.targetId = entry.target().id();
        row.targetName = entry.target().name();
        row.jobId = entry.job();
        row.detail = StoredJson.write(entry.detail());
        em.persist(row);
    }
}
