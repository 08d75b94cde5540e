package io.workspaces.keycloak.bulk.jpa;

import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MAIL_STATE;

import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.JobMails;
import io.workspaces.keycloak.bulk.RowOutcome;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.jpa.InvitationTable;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.JdbcQuery;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts by the mail states of the invitations that the job made. */
public final class JdbcJobMails implements JobMails {
    private static final String QUERY = "select " + Column.list(List.of(MAIL_STATE)) + ", count(*) as MAILS from "
            + InvitationTable.TABLE + " where " + InvitationTable.BULK_JOB_ID + " = ? group by " + MAIL_STATE;

    private static final Set<RowOutcome> MAY_MAIL =
            Set.of(RowOutcome.INVITED, RowOutcome.UPDATED, RowOutcome.UNARCHIVED);

    private final EntityManager em;

    public JdbcJobMails(EntityManager em) {
        this.em = em;
    }

    @Override
    public Counts count(BulkJob job) {
        if (job.progress().counts().count(MAY_MAIL) == 0) {
            return new Counts(0, 0, 0);
        }
        em.flush();
        Map<MailState, Long> states = JdbcQuery.rows(em, QUERY, List.of(job.id()), JdbcJobMails::state).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Counts(
                states.getOrDefault(MailState.QUEUED, 0L),
                states.getOrDefault(MailState.SENT, 0L),
                states.getOrDefault(MailState.FAILED, 0L));
    }

    private static Map.Entry<MailState, Long> state(ResultSet row) throws SQLException {
        return Map.entry(MAIL_STATE.read(row), row.getLong("MAILS"));
    }
}
