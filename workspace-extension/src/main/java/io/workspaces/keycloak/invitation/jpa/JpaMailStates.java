package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.mail.Draft;
import io.workspaces.keycloak.invitation.mail.MailFault;
import io.workspaces.keycloak.invitation.mail.MailStates;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.persistence.JdbcBatch;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;

/** Mail states on the invitations' rows. An invitation of another generation is left alone. */
public final class JpaMailStates implements MailStates {
    private static final String SENT = "update {WSP_INVITATION} set MAIL_STATE = 'SENT', MAIL_REASON = null,"
            + " MAIL_AT = ?, EXPIRES_AT = coalesce(EXPIRES_AT, ?) where MEMBER_ID = ? and GENERATION = ?";

    private final EntityManager em;

    public JpaMailStates(EntityManager em) {
        this.em = em;
    }

    @Override
    public void sent(Collection<Draft> drafts, Instant now) {
        JdbcBatch.run(em, SENT, drafts, (statement, draft) -> {
            statement.setLong(1, now.toEpochMilli());
            statement.setLong(2, now.plus(draft.invitation().timeToLive()).toEpochMilli());
            statement.setString(3, draft.mail().memberId());
            statement.setInt(4, draft.mail().generation());
        });
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
