package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.JobState;
import io.workspaces.keycloak.bulk.OldValues;
import io.workspaces.keycloak.persistence.Table;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Old values as rows, hundreds at a time. None stays managed. */
public final class JpaOldValues implements OldValues {
    private static final Table TABLE = new Table("WSP_OLD_VALUE", "ov");
    private static final Values<Kept> ROW = new Values<Kept>()
            .with(TABLE.text("JOB_ID"), Kept::jobId)
            .with(TABLE.number("FILE_ROW"), Kept::row)
            .with(TABLE.text("MEMBER_ID"), Kept::memberId)
            .with(TABLE.text("REALM_ID"), kept -> kept.workspace().realm())
            .with(TABLE.text("ORG_ID"), kept -> kept.workspace().organization())
            .with(TABLE.integer("KEY_ID"), kept -> kept.sealed().keyId())
            .with(TABLE.bytes("PAYLOAD"), kept -> kept.sealed().ciphertext());

    /** How many jobs a step forgets. */
    private static final int MAX_JOBS = 20;

    private final EntityManager em;

    public JpaOldValues(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(List<Kept> rows) {
        ROW.insert(em, rows);
    }

    @Override
    public List<Kept> ofRows(String jobId, long first, long last) {
        return em
                .createQuery(
                        "select v from WspOldValue v where v.jobId = :job and v.fileRow between :first and :last",
                        OldValueEntity.class)
                .setParameter("job", jobId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .stream()
                .map(row -> {
                    em.detach(row);
                    return row.kept();
                })
                .toList();
    }

    @Override
    public void forget(Collection<String> memberIds) {
        if (!memberIds.isEmpty()) {
            em.createQuery("delete from WspOldValue v where v.memberId in :members")
                    .setParameter("members", memberIds)
                    .executeUpdate();
        }
    }

    @Override
    public void dropEndedBefore(Instant time) {
        // Not a subquery of the delete: MariaDB before 11.1 reads the whole table then.
        em.createQuery(
                        "select j.id from WspBulkJob j where j.state in :ended and j.finishedAt < :time"
                                + " and exists (select 1 from WspOldValue v where v.jobId = j.id)"
                                + " and not exists (select 1 from WspBulkJob u where u.undoes = j.id"
                                + " and u.state = :running)",
                        String.class)
                .setParameter("ended", JobState.ENDED)
                .setParameter("running", JobState.RUNNING)
                .setParameter("time", time.toEpochMilli())
                .setMaxResults(MAX_JOBS)
                .getResultList()
                .forEach(job -> em.createQuery("delete from WspOldValue v where v.jobId = :job")
                        .setParameter("job", job)
                        .executeUpdate());
    }
}
