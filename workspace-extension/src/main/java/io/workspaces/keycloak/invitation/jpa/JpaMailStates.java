package io.workspaces.keycloak.invitation.jpa;

import static java.util.stream.Collectors.toMap;

import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.mail.Draft;
import io.workspaces.keycloak.invitation.mail.MailFault;
import io.workspaces.keycloak.invitation.mail.MailStates;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Mail states on the invitations' rows. An invitation of another generation is left alone. */
public final class JpaMailStates implements MailStates {
    private final EntityManager em;

    public JpaMailStates(EntityManager em) {
        this.em = em;
    }

    @Override
    public void sent(Collection<Draft> drafts, Instant now) {
        Map<String, Integer> generations = drafts.stream()
                .collect(toMap(d -> d.mail().memberId(), d -> d.mail().generation()));
        for (InvitationRow row : locked(generations.keySet())) {
            if (generations.getOrDefault(row.memberId, 0) == row.generation) {
                row.mailState = MailState.SENT;
                row.mailReason = null;
                row.mailAt = now.toEpochMilli();
                if (row.expiresAt == null) {
                    row.expiresAt = now.plusSeconds(row.ttlSeconds).toEpochMilli();
                }
            }
        }
    }

    @Override
    public void failed(QueuedMail mail, MailFault fault, boolean givenUp, Instant now) {
        for (InvitationRow row : locked(List.of(mail.memberId()))) {
            if (row.generation == mail.generation()) {
                row.mailState = givenUp ? MailState.FAILED : MailState.QUEUED;
                row.mailReason = fault.code();
                row.mailAt = now.toEpochMilli();
            }
        }
    }

    private List<InvitationRow> locked(Collection<String> members) {
        return members.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select i from WspInvitation i where i.memberId in :members order by i.memberId",
                                InvitationRow.class)
                        .setParameter("members", members)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }
}
