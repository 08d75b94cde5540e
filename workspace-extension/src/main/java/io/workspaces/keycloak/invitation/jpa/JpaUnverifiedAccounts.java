package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.activation.UnverifiedAccounts;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.MemberStatus;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Unverified accounts as rows that go with the invitation. */
public final class JpaUnverifiedAccounts implements UnverifiedAccounts {
    private record Open(String memberId, String organizationId) {}

    private final EntityManager em;

    public JpaUnverifiedAccounts(EntityManager em) {
        this.em = em;
    }

    @Override
    public void remember(String realm, EmailAddress email, String userId) {
        List<Open> open = em.createQuery(
                        "select m.id, m.organizationId from WspMember m"
                                + " where m.realmId = :realm and m.email = :email and m.status = :invited",
                        Open.class)
                .setParameter("realm", realm)
                .setParameter("email", email.value())
                .setParameter("invited", MemberStatus.INVITED)
                .getResultList();
        for (Open member : open) {
            // Two requests may notice it at the same time; a constraint violation would cost the transaction.
            em.createQuery("insert into WspUnverifiedAccount (memberId, userId, realmId, organizationId, told)"
                            + " values (:member, :user, :realm, :org, false) on conflict do nothing")
                    .setParameter("member", member.memberId())
                    .setParameter("user", userId)
                    .setParameter("realm", realm)
                    .setParameter("org", member.organizationId())
                    .executeUpdate();
        }
    }

    @Override
    public void told(String memberId, String userId) {
        em.createQuery("update WspUnverifiedAccount u set u.told = true"
                        + " where u.memberId = :member and u.userId = :user")
                .setParameter("member", memberId)
                .setParameter("user", userId)
                .executeUpdate();
    }

    @Override
    public Optional<Seen> find(String memberId, String userId) {
        return em.createQuery(
                        "select u.told from WspUnverifiedAccount u"
                                + " where u.memberId = :member and u.userId = :user",
                        Boolean.class)
                .setParameter("member", memberId)
                .setParameter("user", userId)
                .getResultStream()
                .map(Seen::new)
                .findFirst();
    }
}
