package io.workspaces.keycloak.bulk.jpa;

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
    private static final String LATELY = "case when " + MAIL_AT + " > ? then " + MAIL_AT + " end";

    private static final String QUERY = "select " + Column.list(List.of(MAIL_STATE)) + ", count(*) as MAILS, count("
            + LATELY + ") as LATELY, min(" + LATELY + ") as SINCE from " + InvitationTable.TABLE + " where "
            + InvitationTable.BULK_JOB_ID + " = ? group by " + MAIL_STATE;

    private static final Set<RowOutcome> MAY_MAIL =
            Set.of(RowOutcome.INVITED, RowOutcome.UPDATED, RowOutcome.UNARCHIVED);

    /** An hour, as for the limits: a workspace that has reached its limit stands still for most of one. */
    private static final Duration WINDOW = Duration.ofHours(1);

    private record Row(MailState state, long mails, long lately, long since) {}

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
        Instant now = clock.instant();
        long since = now.minus(WINDOW).toEpochMilli();
        Map<MailState, Row> rows =
                JdbcQuery.rows(em, QUERY, List.of(since, since, job.id()), JdbcJobMails::row).stream()
                        .collect(Collectors.toMap(Row::state, Function.identity()));
        long queued = mails(rows, MailState.QUEUED);
        return new Counts(
                queued,
                mails(rows, MailState.SENT),
                mails(rows, MailState.FAILED),
                until(queued, rows.get(MailState.SENT), now));
    }

    private static @Nullable Instant until(long queued, @Nullable Row sent, Instant now) {
        if (queued == 0 || sent == null || sent.lately() == 0) {
            return null;
        }
        double each = (double) (now.toEpochMilli() - sent.since()) / sent.lately();
        return now.plusMillis(Math.round(queued * each));
    }

    private static long mails(Map<MailState, Row> rows, MailState state) {
        Row row = rows.get(state);
        return row == null ? 0 : row.mails();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(MAIL_STATE.read(row), row.getLong("MAILS"), row.getLong("LATELY"), row.getLong("SINCE"));
    }
}
