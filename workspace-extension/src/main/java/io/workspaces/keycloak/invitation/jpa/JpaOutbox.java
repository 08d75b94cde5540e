package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.invitation.Outbox;
import io.workspaces.keycloak.kernel.EmailAddress;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;

/** The outbox as rows. */
public final class JpaOutbox implements Outbox {
    private final EntityManager em;
    private final Clock clock;

    public JpaOutbox(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public void queue(Invitation invitation, EmailAddress recipient, MailKind kind, MailLane lane) {
        em.flush();
        em.createQuery("delete from WspOutbox o where o.memberId = :member")
                .setParameter("member", invitation.memberId())
                .executeUpdate();
        OutboxEntity row = new OutboxEntity();
        row.id = UUID.randomUUID().toString();
        row.realmId = invitation.workspace().realm();
        row.organizationId = invitation.workspace().organization();
        row.kind = kind;
        row.lane = lane;
        row.memberId = invitation.memberId();
        row.recipient = recipient.value();
        row.generation = invitation.generation();
        row.createdAt = clock.millis();
        row.dueAt = row.createdAt;
        em.persist(row);
    }
}
