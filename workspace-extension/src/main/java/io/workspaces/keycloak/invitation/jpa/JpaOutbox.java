package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.invitation.Outbox;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        add(row(invitation.workspace(), invitation.memberId(), recipient, kind, lane), invitation.generation(), null);
    }

    @Override
    public void queue(MailKind kind, Member member, EmailAddress recipient, @Nullable Instant since) {
        em.flush();
        Long earlier = em.createQuery(
                        "select min(o.tellsSince) from WspOutbox o where o.memberId = :member and o.kind = :kind",
                        Long.class)
                .setParameter("member", member.id())
                .setParameter("kind", kind)
                .getSingleResult();
        em.createQuery("delete from WspOutbox o where o.memberId = :member and o.kind = :kind")
                .setParameter("member", member.id())
                .setParameter("kind", kind)
                .executeUpdate();
        Long from = since == null ? null : Long.valueOf(since.toEpochMilli());
        add(
                row(member.workspace(), member.id(), recipient, kind, MailLane.IN_TURN),
                0,
                earlier == null || from == null ? from : Long.valueOf(Math.min(earlier, from)));
    }

    private OutboxEntity row(
            WorkspaceId workspace, String memberId, EmailAddress recipient, MailKind kind, MailLane lane) {
        OutboxEntity row = new OutboxEntity();
        row.id = UUID.randomUUID().toString();
        row.realmId = workspace.realm();
        row.organizationId = workspace.organization();
        row.kind = kind;
        row.lane = lane;
        row.memberId = memberId;
        row.recipient = recipient.value();
        row.createdAt = clock.millis();
        row.dueAt = row.createdAt;
        return row;
    }

    private void add(OutboxEntity row, int generation, @Nullable Long tellsSince) {
        row.generation = generation;
        row.tellsSince = tellsSince;
        em.persist(row);
    }
}
