package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.activation.UnverifiedAccounts;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.MemberStatus;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Unverified accounts as rows that go with the invitation. */
public final class JpaUnverifiedAccounts implements UnverifiedAccounts {
    private final EntityManager em;
    private final Clock clock;

    public JpaUnverifiedAccounts(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public void remember(String realm, EmailAddress email, String userId, boolean doubtful) {
        em.createQuery("update WspUnverifiedAccount u set u.seenAt = :now" + (doubtful ? ", u.doubtful = true" : "")
                        + " where u.userId = :user")
                .setParameter("now", clock.millis())
                .setParameter("user", userId)
                .executeUpdate();
        em.createQuery("insert into WspUnverifiedAccount"
                        + " (memberId, userId, realmId, organizationId, seenAt, doubtful, told)"
                        + " select m.id, :user, m.realmId, m.organizationId, :now, :doubtful, false from WspMember m"
                        + " where m.realmId = :realm and m.email = :email and m.status = :invited"
                        + " and not exists (select 1 from WspUnverifiedAccount u"
                        + " where u.memberId = m.id and u.userId = :user)")
                .setParameter("user", userId)
                .setParameter("now", clock.millis())
                .setParameter("doubtful", doubtful)
                .setParameter("realm", realm)
                .setParameter("email", email.value())
                .setParameter("invited", MemberStatus.INVITED)
                .executeUpdate();
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
                        "select u.seenAt, u.doubtful, u.told from WspUnverifiedAccount u"
                                + " where u.memberId = :member and u.userId = :user",
                        Object[].class)
                .setParameter("member", memberId)
                .setParameter("user", userId)
                .getResultStream()
                .map(row -> new Seen(Instant.ofEpochMilli((Long) row[0]), (Boolean) row[1], (Boolean) row[2]))
                .findFirst();
    }
}
