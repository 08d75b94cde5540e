package io.workspaces.keycloak.invitation.jpa;

import static io.workspaces.keycloak.invitation.jpa.InvitationTable.EXPIRES_AT;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.GENERATION;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MAIL_AT;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MAIL_REASON;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MAIL_STATE;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MEMBER_ID;

import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.mail.Draft;
import io.workspaces.keycloak.invitation.mail.MailFault;
import io.workspaces.keycloak.invitation.mail.MailStates;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;

/** Mail states on the invitations' rows. An invitation of another generation is left alone. */
public final class JpaMailStates implements MailStates {
    private static final String SENT = "update " + InvitationTable.TABLE.braced() + " set " + MAIL_STATE.name()
            + " = 'SENT', " + MAIL_REASON.name() + " = null, " + MAIL_AT.name() + " = ?, " + EXPIRES_AT.name()
            + " = coalesce(" + EXPIRES_AT.name() + ", ?) where " + MEMBER_ID.name() + " = ? and " + GENERATION.name()
            + " = ?";

    private final EntityManager em;

    public JpaMailStates(EntityManager em) {
        this.em = em;
    }

    @Override
    public void sent(Collection<Draft> drafts, Instant now) {
        new Values<Draft>()
                .with(MAIL_AT, draft -> now.toEpochMilli())
                .with(EXPIRES_AT, draft -> now.plus(draft.invitation().timeToLive())
                        .toEpochMilli())
                .with(MEMBER_ID, draft -> draft.mail().memberId())
                .with(GENERATION, draft -> draft.mail().generation())
                .execute(em, SENT, drafts);
    }

    @Override
    public void failed(QueuedMail mail, MailFault fault, boolean givenUp, Instant now) {
        InvitationEntity row = em.find(InvitationEntity.class, mail.memberId(), LockModeType.PESSIMISTIC_WRITE);
        if (row != null && row.generation == mail.generation()) {
            row.mailState = givenUp ? MailState.FAILED : MailState.QUEUED;
            row.mailReason = fault.code();
            row.mailAt = now.toEpochMilli();
        }
    }
}
