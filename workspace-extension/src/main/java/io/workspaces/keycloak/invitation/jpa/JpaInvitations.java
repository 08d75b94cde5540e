package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.Invitations;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Invitations as rows. */
public final class JpaInvitations implements Invitations {
    private final EntityManager em;

    public JpaInvitations(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Invitation> find(String memberId) {
        return Optional.ofNullable(em.find(InvitationEntity.class, memberId)).map(InvitationEntity::invitation);
    }

    @Override
    public void save(Invitation invitation) {
        InvitationEntity row = em.find(InvitationEntity.class, invitation.memberId());
        if (row == null) {
            row = new InvitationEntity();
            row.set(invitation);
            em.persist(row);
            return;
        }
        row.set(invitation);
    }

    @Override
    public void forgetSignIns(String memberId) {
        InvitationTable.forgetRefused(em, List.of(memberId));
    }

    @Override
    public int nextGeneration(String memberId) {
        Integer last = em.createQuery(
                        "select max(l.generation) from WspInvitationLink l where l.memberId = :member", Integer.class)
                .setParameter("member", memberId)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    @Override
    public void remove(String memberId) {
        em.flush();
        for (String entity : new String[] {"WspOutbox", "WspUnverifiedAccount"}) {
            em.createQuery("delete from " + entity + " e where e.memberId = :member")
                    .setParameter("member", memberId)
                    .executeUpdate();
        }
        InvitationEntity row = em.find(InvitationEntity.class, memberId);
        if (row != null) {
            em.remove(row);
        }
    }
}
