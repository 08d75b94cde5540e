package io.workspaces.keycloak.bulk.jpa;

import static io.workspaces.keycloak.invitation.jpa.InvitationTable.BULK_JOB_ID;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MAIL_AT;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MAIL_STATE;

import io.workspaces.keycloak.bulk.JobMails;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.jpa.InvitationTable;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.JdbcQuery;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts by the mail states of the invitations that the job made. */
public final class JdbcJobMails implements JobMails {
    private static final String COUNT = "select " + Column.list(List.of(MAIL_STATE)) + ", count(*) as MAILS from "
            + InvitationTable.TABLE + " where " + BULK_JOB_ID + " = ? group by " + MAIL_STATE;

    private static final String LEFT = "select count(*) as MAILS, min(" + MAIL_AT + ") as SINCE from "
            + InvitationTable.TABLE + " where " + BULK_JOB_ID + " = ? and " + MAIL_STATE + " = 'SENT' and " + MAIL_AT
            + " > ?";

    private final EntityManager em;

    public JdbcJobMails(EntityManager em) {
        this.em = em;
    }

    @Override
    public Map<MailState, Long> counts(String jobId) {
        em.flush();
        return JdbcQuery.rows(em, COUNT, List.of(jobId), JdbcJobMails::count).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Left> left(String jobId, Instant after) {
        return JdbcQuery.rows(em, LEFT, List.of(jobId, after.toEpochMilli()), JdbcJobMails::left).stream()
                .filter(left -> left.mails() > 0)
                .findFirst();
    }

    private static Map.Entry<MailState, Long> count(ResultSet row) throws SQLException {
        return Map.entry(MAIL_STATE.read(row), row.getLong("MAILS"));
    }

    private static Left left(ResultSet row) throws SQLException {
        return new Left(row.getLong("MAILS"), Instant.ofEpochMilli(row.getLong("SINCE")));
    }
}
