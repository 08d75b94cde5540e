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
import org.jspecify.annotations.Nullable;

/**
 * Drafts by one query over members and one over invitations. Joined, they are read as a whole where
 * PostgreSQL has not yet seen that a bulk invitation has made the second table large.
 */
public final class JpaDrafts implements Drafts {
    private record Invited(String id, String firstName, String lastName, DefaultRole role, String email) {}

    private final EntityManager em;

    public JpaDrafts(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Draft> of(Collection<QueuedMail> mails) {
        Map<String, QueuedMail> byMember =
                mails.stream().collect(toMap(QueuedMail::memberId, Function.identity(), (one, other) -> one));
        Map<String, Invited> invited = em.createQuery(
                        "select m.id, m.firstName, m.lastName, m.role, m.email from WspMember m"
                                + " where m.id in :members and m.status = :invited",
                        Invited.class)
                .setParameter("members", byMember.keySet())
                .setParameter("invited", MemberStatus.INVITED)
                .getResultStream()
                .collect(toMap(Invited::id, Function.identity()));
        return em.createQuery("select i from WspInvitation i where i.memberId in :members", InvitationEntity.class)
                .setParameter("members", byMember.keySet())
                .getResultStream()
                .flatMap(row -> draft(row, byMember.get(row.memberId), invited.get(row.memberId)))
                .toList();
    }

    private static Stream<Draft> draft(
            InvitationEntity invitation, @Nullable QueuedMail mail, @Nullable Invited member) {
        if (mail == null
                || member == null
                || mail.generation() != invitation.generation
                || !mail.recipient().equals(member.email())) {
            return Stream.empty();
        }
        PersonName name = new PersonName(member.firstName(), member.lastName());
        return Stream.of(new Draft(mail, invitation.invitation(), name, member.role()));
    }
}
