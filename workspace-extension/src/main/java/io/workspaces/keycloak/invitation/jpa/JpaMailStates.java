package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.mail.Draft;
import io.workspaces.keycloak.invitation.mail.MailFault;
import io.workspaces.keycloak.invitation.mail.MailStates;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;

/** Mail states on the invitations' rows. An invitation of another generation is left alone. */
public final class JpaMailStates implements MailStates {
    private final EntityManager em;

    public JpaMailStates(EntityManager em) {
        this.em = em;
    }

    @Override
    public void sent(Collection<Draft> drafts, Instant now) {
        for (Draft draft : drafts) {
            em.createQuery("update WspInvitation i set i.mailState = :sent, i.mailReason = null, i.mailAt = :now,"
                            + " i.expiresAt = coalesce(i.expiresAt, :now + i.ttlSeconds * 1000L)"
                            + " where i.memberId = :member and i.generation = :generation")
                    .setParameter("sent", MailState.SENT)
                    .setParameter("now", now.toEpochMilli())
                    .setParameter("member", draft.mail().memberId())
                    .setParameter("generation", draft.mail().generation())
                    .executeUpdate();
        }
    }

    @Override
    public void failed(QueuedMail mail, MailFault fault, boolean givenUp, Instant now) {
        InvitationRow row = em.find(InvitationRow.class, mail.memberId(), LockModeType.PESSIMISTIC_WRITE);
        if (row != null && row.generation == mail.generation()) {
            row.mailState = givenUp ? MailState.FAILED : MailState.QUEUED;
            row.mailReason = fault.code();
            row.mailAt = now.toEpochMilli();
        }
    }
}
