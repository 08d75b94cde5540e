package io.workspaces.keycloak.invitation.jpa;

import static java.util.stream.Collectors.toMap;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.mail.Draft;
import io.workspaces.keycloak.invitation.mail.Drafts;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.member.MemberStatus;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Drafts by one query over invitations and members. */
public final class JpaDrafts implements Drafts {
    private final EntityManager em;

    public JpaDrafts(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Draft> of(Collection<QueuedMail> mails) {
        Map<String, QueuedMail> byMember =
                mails.stream().collect(toMap(QueuedMail::memberId, Function.identity(), (one, other) -> one));
        return em.createQuery(
                        "select i, m.firstName, m.lastName, m.role from WspInvitation i, WspMember m"
                                + " where m.id = i.memberId and i.memberId in :members and m.status = :invited",
                        Object[].class)
                .setParameter("members", byMember.keySet())
                .setParameter("invited", MemberStatus.INVITED)
                .getResultStream()
                .flatMap(row -> draft(byMember, row))
                .toList();
    }

    private static Stream<Draft> draft(Map<String, QueuedMail> mails, Object[] row) {
        InvitationRow invitation = (InvitationRow) row[0];
        QueuedMail mail = mails.get(invitation.memberId);
        if (mail == null || mail.generation() != invitation.generation) {
            return Stream.empty();
        }
        PersonName name = new PersonName((String) row[1], (String) row[2]);
        return Stream.of(new Draft(mail, invitation.invitation(), name, (DefaultRole) row[3]));
    }
}
