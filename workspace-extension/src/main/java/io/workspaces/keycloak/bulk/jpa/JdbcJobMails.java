package io.workspaces.keycloak.bulk.jpa;

import static io.workspaces.keycloak.invitation.jpa.InvitationTable.BULK_JOB_ID;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MAIL_AT;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts by the mail states of the invitations that the job made. */
public final class JdbcJobMails implements JobMails {
    private static final String COUNT = "select " + Column.list(List.of(MAIL_STATE)) + ", count(*) as MAILS from "
            + InvitationTable.TABLE + " where " + BULK_JOB_ID + " = ? group by " + MAIL_STATE;

    private static final String LATELY = "select count(*) as MAILS, min(" + MAIL_AT + ") as SINCE from "
            + InvitationTable.TABLE + " where " + BULK_JOB_ID + " = ? and " + MAIL_STATE + " = 'SENT' and " + MAIL_AT
            + " > ?";

    private static final Set<RowOutcome> MAY_MAIL =
            Set.of(RowOutcome.INVITED, RowOutcome.UPDATED, RowOutcome.UNARCHIVED, RowOutcome.RESENT);

    /** An hour, as for the limits: a workspace that has reached its limit stands still for most of one. */
    private static final Duration WINDOW = Duration.ofHours(1);

    private record Row(MailState state, long mails) {}

    private record Pace(long mails, long since) {}

    private final EntityManager em;
    private final Clock clock;

    public JdbcJobMails(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public Counts count(BulkJob job) {
        if (job.progress().counts().count(MAY_MAIL) == 0) {
            return new Counts(0, 0, 0, null);
        }
        em.flush();
        Map<MailState, Row> rows = JdbcQuery.rows(em, COUNT, List.of(job.id()), JdbcJobMails::row).stream()
                .collect(Collectors.toMap(Row::state, Function.identity()));
        long queued = mails(rows, MailState.QUEUED);
        return new Counts(
                queued,
                mails(rows, MailState.SENT),
                mails(rows, MailState.FAILED),
                queued == 0 ? null : until(job, queued));
    }

    private @Nullable Instant until(BulkJob job, long queued) {
        Instant now = clock.instant();
        Pace pace = JdbcQuery.rows(
                        em, LATELY, List.of(job.id(), now.minus(WINDOW).toEpochMilli()), JdbcJobMails::pace)
                .get(0);
        if (pace.mails() == 0) {
            return null;
        }
        double each = (double) (now.toEpochMilli() - pace.since()) / pace.mails();
        return now.plusMillis(Math.round(queued * each));
    }

    private static long mails(Map<MailState, Row> rows, MailState state) {
        Row row = rows.get(state);
        return row == null ? 0 : row.mails();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(MAIL_STATE.read(row), row.getLong("MAILS"));
    }

    private static Pace pace(ResultSet row) throws SQLException {
        return new Pace(row.getLong("MAILS"), row.getLong("SINCE"));
    }
}
