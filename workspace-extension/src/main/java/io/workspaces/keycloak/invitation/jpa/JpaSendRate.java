package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.mail.SendRate;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The pace as one row a realm, moved on by a conditional update. */
public final class JpaSendRate implements SendRate {
    private final EntityManager em;

    public JpaSendRate(EntityManager em) {
        this.em = em;
    }

    @Override
    public Instant go(String realm, Instant now, Duration busy) {
        return move(realm, now, busy) || begin(realm, now, busy)
                ? now
                : free(realm).orElse(now);
    }

    private boolean move(String realm, Instant now, Duration busy) {
        return em.createQuery("update WspMailPace p set p.freeAt = :next where p.realmId = :realm and p.freeAt <= :now")
                        .setParameter("realm", realm)
                        .setParameter("next", now.plus(busy).toEpochMilli())
                        .setParameter("now", now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    private boolean begin(String realm, Instant now, Duration busy) {
        return em.createQuery("insert into WspMailPace (realmId, freeAt) values (:realm, :next) on conflict do nothing")
                        .setParameter("realm", realm)
                        .setParameter("next", now.plus(busy).toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    private Optional<Instant> free(String realm) {
        return em.createQuery("select p.freeAt from WspMailPace p where p.realmId = :realm", Long.class)
                .setParameter("realm", realm)
                .getResultStream()
                .findFirst()
                .map(Instant::ofEpochMilli);
    }
}
