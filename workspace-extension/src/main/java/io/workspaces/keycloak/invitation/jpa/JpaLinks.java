package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.Link;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.member.MemberStatus;
import jakarta.persistence.EntityManager;
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
        links.forEach(link -> em.persist(LinkEntity.of(link)));
    }

    @Override
    public Optional<Link> open(String realm, String tokenHash, Instant now) {
        return em.createQuery(
                        "select l from WspInvitationLink l"
                                + " join WspInvitation i on i.memberId = l.memberId and i.generation = l.generation"
                                + " join WspMember m on m.id = l.memberId and m.status = :invited and m.email = l.email"
                                + " where l.tokenHash = :hash and l.realmId = :realm"
                                + " and coalesce(i.expiresAt, i.waitsUntil) > :now",
                        LinkEntity.class)
                .setParameter("invited", MemberStatus.INVITED)
                .setParameter("hash", tokenHash)
                .setParameter("realm", realm)
                .setParameter("now", now.toEpochMilli())
                .getResultStream()
                .map(LinkEntity::link)
                .findFirst();
    }

    @Override
    public Optional<Link> find(String realm, String tokenHash) {
        return em.createQuery(
                        "select l from WspInvitationLink l where l.tokenHash = :hash and l.realmId = :realm"
                                + " and l.email is not null",
                        LinkEntity.class)
                .setParameter("hash", tokenHash)
                .setParameter("realm", realm)
                .getResultStream()
                .map(LinkEntity::link)
                .findFirst();
    }

    @Override
    public Optional<String> setUp(String memberId, int generation) {
        return em.createQuery(
                        "select l.setUp from WspInvitationLink l where l.memberId = :member"
                                + " and l.generation = :generation and l.setUp is not null",
                        String.class)
                .setParameter("member", memberId)
                .setParameter("generation", generation)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void putSetUp(Link link, String setUpOrAccount) {
        em.createQuery("update WspInvitationLink l set l.setUp = null where l.memberId = :member")
                .setParameter("member", link.memberId())
                .executeUpdate();
        em.createQuery("update WspInvitationLink l set l.setUp = :setUp where l.tokenHash = :hash")
                .setParameter("setUp", setUpOrAccount)
                .setParameter("hash", link.tokenHash())
                .executeUpdate();
    }
}
