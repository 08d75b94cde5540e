package io.workspaces.keycloak.api.bulk;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.BulkModule;
import io.workspaces.keycloak.bulk.ReceiveFile.Received;
import io.workspaces.keycloak.bulk.Submission.Door;
import io.workspaces.keycloak.kernel.WorkspacesException;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What requests that make jobs have in common. */
public record JobAnswers(AccessGuard guard, BulkModule bulk) {
    private static final int MAX_TEXT_LENGTH = 255;

    /** A plan that can be stored; anything else confirms nothing. */
    public static @Nullable String plan(@Nullable String confirm) {
        return confirm == null || confirm.isEmpty() || confirm.length() > 64 ? null : confirm;
    }

    /** By which door the request came. */
    public Door door() {
        return Door.of(guard.authority());
    }

    /** Answers with a job that this request, or an earlier one with its key, has made. */
    public Response started(Received received) {
        if (received.fresh()) {
            bulk.stores().record(received.job(), actor(), AuditAction.BULK_INVITE_CREATE);
        }
        return Answers.accepted(representation(received.job()));
    }

    /** A text that a job keeps. */
    public static @Nullable String checked(@Nullable String text, String field) {
        if (text != null && (text.isEmpty() || text.length() > MAX_TEXT_LENGTH || text.indexOf('\0') >= 0)) {
            throw WorkspacesException.violation(
                    field, "too_long", "has to have 1 to " + MAX_TEXT_LENGTH + " characters");
        }
        return text;
    }

    JobRepresentation representation(BulkJob job) {
        return representation(job, bulk);
    }

    /** The same if the request's transaction may have ended. */
    JobRepresentation apart(BulkJob job) {
        return bulk.apart(job.workspace().realm(), own -> representation(job, own));
    }

    private JobRepresentation representation(BulkJob job, BulkModule own) {
        return JobRepresentation.of(
                job,
                own.mails(job),
                own.membershipsPending(job),
                grants -> own.resources().namedBy(job.workspace(), grants),
                actor());
    }

    Actor actor() {
        return guard.authority().actor();
    }
}
