package io.workspaces.keycloak.api.bulk;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.BulkModule;
import io.workspaces.keycloak.bulk.Submission.Door;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What requests that make jobs have in common. */
public record JobAnswers(AccessGuard guard, BulkModule bulk) {
    /** A plan that can be stored; anything else confirms nothing. */
    public static @Nullable String plan(@Nullable String confirm) {
        return confirm == null || confirm.isEmpty() || confirm.length() > 64 ? null : confirm;
    }

    /** By which door the request came. */
    public Door door() {
        return Door.of(guard.authority());
    }

    /** Answers with a job that this request has made. */
    public Response started(BulkJob job) {
        bulk.stores().record(job, actor(), AuditAction.BULK_INVITE_CREATE);
        bulk.signal().afterCommit();
        return Answers.accepted(representation(job));
    }

    JobRepresentation representation(BulkJob job) {
        return JobRepresentation.of(job, bulk.mails().count(job), bulk.membershipsPending(job), actor());
    }

    Actor actor() {
        return guard.authority().actor();
    }
}
