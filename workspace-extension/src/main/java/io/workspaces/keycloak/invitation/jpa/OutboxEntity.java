package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.invitation.mail.MailHold;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.Millis;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A mail that waits to be sent. It goes when the mail has left, or is given up. */
@Entity(name = "WspOutbox")
@Table(name = "WSP_OUTBOX")
public class OutboxEntity {
    @Id
    @Column(name = "ID")
    String id = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "KIND")
    @Enumerated(EnumType.STRING)
    MailKind kind = MailKind.INVITATION;

    @Column(name = "LANE")
    @Enumerated(EnumType.STRING)
    MailLane lane = MailLane.IN_TURN;

    @Column(name = "MEMBER_ID")
    String memberId = "";

    @Column(name = "RECIPIENT")
    String recipient = "";

    @Column(name = "GENERATION")
    int generation;

    /** From when on a digest tells what has happened. */
    @Column(name = "TELLS_SINCE")
    @Nullable
    Long tellsSince;

    @Column(name = "ATTEMPTS")
    int attempts;

    @Column(name = "CREATED_AT")
    long createdAt;

    @Column(name = "DUE_AT")
    long dueAt;

    @Column(name = "FIRST_TRY_AT")
    @Nullable
    Long firstTryAt;

    @Column(name = "LEASE_OWNER")
    @Nullable
    String leaseOwner;

    @Column(name = "LEASE_UNTIL")
    @Nullable
    Long leaseUntil;

    @Column(name = "HELD_BY")
    @Enumerated(EnumType.STRING)
    @Nullable
    MailHold heldBy;

    QueuedMail mail() {
        return new QueuedMail(
                id,
                String.valueOf(leaseOwner),
                new WorkspaceId(realmId, organizationId),
                kind,
                memberId,
                recipient,
                generation,
                Millis.time(tellsSince),
                attempts,
                Millis.time(firstTryAt));
    }
}
