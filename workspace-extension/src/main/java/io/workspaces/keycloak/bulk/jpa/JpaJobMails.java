package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.JobMails;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Counts by the mail states of the invitations that the job made. */
public final class JpaJobMails implements JobMails {
    private final EntityManager em;

    public JpaJobMails(EntityManager em) {
        this.em = em;
    }

    @Override
    public Counts count(BulkJob job) {
        if (job.progress().counts().invited() == 0) {
            return new Counts(0, 0, 0);
        }
        Map<String, Long> states = em.unwrap(Session.class)
                .createNativeQuery(
                        "select MAIL_STATE, count(*) from {h-schema}WSP_INVITATION where BULK_JOB_ID = :job"
                                + " group by MAIL_STATE",
                        Object[].class)
                .setParameter("job", job.id())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
        return new Counts(
                states.getOrDefault("QUEUED", 0L), states.getOrDefault("SENT", 0L), states.getOrDefault("FAILED", 0L));
    }
}
