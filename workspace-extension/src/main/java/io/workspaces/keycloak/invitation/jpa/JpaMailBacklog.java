package io.workspaces.keycloak.invitation.jpa;

import jakarta.persistence.EntityManager;

/** What operators want to know of the outbox. */
public final class JpaMailBacklog {
    private final EntityManager em;

    public JpaMailBacklog(EntityManager em) {
        this.em = em;
    }

    /** Mails that failed at least once and wait for another try, in all realms. */
    public long failing() {
        return em.createQuery("select count(o) from WspOutbox o where o.attempts > 0", Long.class)
                .getSingleResult();
    }
}
