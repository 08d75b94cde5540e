package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.mail.Installation;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The installation as a row, changed by conditional updates only. */
public final class JpaInstallation implements Installation {
    private static final String ID = "default";

    private final EntityManager em;

    public JpaInstallation(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<String> name() {
        return em.createQuery("select i.name from WspInstallation i where i.name is not null", String.class)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void setName(String name) {
        insertIfAbsent();
        em.createQuery("update WspInstallation i set i.name = :name where i.name is null")
                .setParameter("name", name)
                .executeUpdate();
    }

    @Override
    public void rename(String former, String name) {
        em.createQuery("update WspInstallation i set i.name = :name where i.name = :former")
                .setParameter("name", name)
                .setParameter("former", former)
                .executeUpdate();
    }

    @Override
    public Optional<Instant> heldSince() {
        return em.createQuery(
                        "select i.mailsHeldSince from WspInstallation i where i.mailsHeldSince is not null", Long.class)
                .getResultStream()
                .findFirst()
                .map(Instant::ofEpochMilli);
    }

    @Override
    public void hold(Instant now) {
        insertIfAbsent();
        em.createQuery("update WspInstallation i set i.mailsHeldSince = :now where i.mailsHeldSince is null")
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
    }

    @Override
    public boolean endHold() {
        return em.createQuery("update WspInstallation i set i.mailsHeldSince = null where i.mailsHeldSince is not null")
                        .executeUpdate()
                == 1;
    }

    /** Says which change log the database's tables are of. */
    public void setSchemaDigest(String digest) {
        insertIfAbsent();
        em.createQuery("update WspInstallation i set i.schemaDigest = :digest"
                        + " where i.schemaDigest is null or i.schemaDigest <> :digest")
                .setParameter("digest", digest)
                .executeUpdate();
    }

    private void insertIfAbsent() {
        em.createQuery("insert into WspInstallation (id) values (:id) on conflict do nothing")
                .setParameter("id", ID)
                .executeUpdate();
    }
}
