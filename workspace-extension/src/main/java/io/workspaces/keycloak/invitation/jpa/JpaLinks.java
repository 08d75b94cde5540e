package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.Link;
import io.workspaces.keycloak.invitation.LinkToken;
import io.workspaces.keycloak.invitation.Links;
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
    public Optional<Link> find(String realm, LinkToken token) {
        return em.createQuery(
                        "select l from WspInvitationLink l where l.tokenHash = :hash and l.realmId = :realm",
                        LinkRow.class)
                .setParameter("hash", token.hash())
                .setParameter("realm", realm)
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
}
