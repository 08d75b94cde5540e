package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.Link;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.member.MemberStatus;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Links as rows, by the hash of their token. */
public final class JpaLinks implements Links {
    private final EntityManager em;

    public JpaLinks(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Collection<Link> links) {
        links.forEach(link -> em.persist(LinkRow.of(link)));
    }

    @Override
    public Optional<Link> open(String realm, String tokenHash, Instant now) {
        return em.createQuery(
                        "select l from WspInvitationLink l"
                                + " join WspInvitation i on i.memberId = l.memberId and i.generation = l.generation"
                                + " join WspMember m on m.id = l.memberId and m.status = :invited and m.email = l.email"
                                + " where l.tokenHash = :hash and l.realmId = :realm"
                                + " and coalesce(i.expiresAt, i.waitsUntil) > :now",
                        LinkRow.class)
                .setParameter("invited", MemberStatus.INVITED)
                .setParameter("hash", tokenHash)
                .setParameter("realm", realm)
                .setParameter("now", now.toEpochMilli())
                .getResultStream()
                .map(LinkRow::link)
                .findFirst();
    }

    @Override
    public boolean take(Link link, Instant now, Duration lease) {
        return em.createQuery("update WspInvitationLink l set l.usedAt = :now"
                                + " where l.tokenHash = :hash and (l.usedAt is null or l.usedAt <= :over)")
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("hash", link.tokenHash())
                        .setParameter("over", now.minus(lease).toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void release(String tokenHash) {
        em.createQuery("update WspInvitationLink l set l.usedAt = null where l.tokenHash = :hash")
                .setParameter("hash", tokenHash)
                .executeUpdate();
    }
}
