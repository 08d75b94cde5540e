package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.AccountSweep;
import io.workspaces.keycloak.member.AccountSweeps;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Stores a row for each workspace that was swept. */
public final class JpaAccountSweeps implements AccountSweeps {
    private final EntityManager em;

    public JpaAccountSweeps(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<WorkspaceId> due(Instant since) {
        return em.createQuery(
                        "select w.realmId, w.organizationId from WspWorkspace w where w.deletionAt is null"
                                + " and not exists (select 1 from WspAccountSweep s"
                                + " where s.organizationId = w.organizationId and s.sweptAt > :since and s.sweptAt <= :ahead)",
                        WorkspaceId.class)
                .setParameter("since", since.toEpochMilli())
                .setParameter("ahead", ahead(since))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean claim(WorkspaceId workspace, Instant since, Instant now) {
        em.createQuery("insert into WspAccountSweep (organizationId, realmId, sweptAt, gone)"
                        + " values (:org, :realm, 0, 0) on conflict do nothing")
                .setParameter("org", workspace.organization())
                .setParameter("realm", workspace.realm())
                .executeUpdate();
        return em.createQuery("update WspAccountSweep s set s.sweptAt = :now"
                                + " where s.organizationId = :org and (s.sweptAt <= :since or s.sweptAt > :ahead)")
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("org", workspace.organization())
                        .setParameter("since", since.toEpochMilli())
                        .setParameter("ahead", ahead(since))
                        .executeUpdate()
                > 0;
    }

    /** A sweep later than now and the time between two was made while a clock was wrong. */
    private static long ahead(Instant since) {
        return since.plus(AccountSweep.INTERVAL).plus(AccountSweep.INTERVAL).toEpochMilli();
    }

    @Override
    public void stopped(WorkspaceId workspace, int gone) {
        em.createQuery("update WspAccountSweep s set s.gone = :gone where s.organizationId = :org and s.gone <> :gone")
                .setParameter("gone", gone)
                .setParameter("org", workspace.organization())
                .executeUpdate();
    }

    /** Ids of the workspaces among these in which the last sweep has stopped. */
    public Set<String> stoppedAmong(Collection<WorkspaceId> workspaces) {
        return workspaces.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select s.organizationId from WspAccountSweep s"
                                        + " where s.organizationId in :orgs and s.gone > 0",
                                String.class)
                        .setParameter(
                                "orgs",
                                workspaces.stream()
                                        .map(WorkspaceId::organization)
                                        .toList())
                        .getResultList());
    }

    /** The number of accounts that are gone in the workspaces in which the last sweep has stopped. */
    public long gone() {
        return em.createQuery("select coalesce(sum(s.gone), 0) from WspAccountSweep s", Long.class)
                .getSingleResult();
    }
}
