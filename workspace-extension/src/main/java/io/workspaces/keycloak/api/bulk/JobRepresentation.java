package io.workspaces.keycloak.api.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.shared.EffectsRepresentation;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.CheckSummary.Promotions;
import io.workspaces.keycloak.bulk.JobError;
import io.workspaces.keycloak.bulk.JobState;
import io.workspaces.keycloak.bulk.MailProgress;
import io.workspaces.keycloak.bulk.MemberAction;
import io.workspaces.keycloak.bulk.OutcomeCounts;
import io.workspaces.keycloak.bulk.Progress;
import io.workspaces.keycloak.bulk.RowOutcome;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Effects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a job in answers. */
record JobRepresentation(
        String id,
        String state,
        boolean dryRun,
        String onError,
        String mode,
        String onMissing,
        String name,
        @Nullable String fileName,
        Instant createdAt,
        CreatedBy createdBy,
        @Nullable Instant finishedAt,
        @Nullable Instant undoUntil,
        @Nullable String undoes,
        @Nullable Action action,
        Rows rows,
        MailProgress mails,
        long membershipsPending,
        Map<String, Integer> roles,
        List<String> groups,
        List<String> ignoredColumns,
        @Nullable EffectsRepresentation effects,
        @Nullable String plan,
        @Nullable JobError error) {

    /** Who uploaded the file. */
    public record CreatedBy(@Nullable String id, String name) {}

    /** What is done to members. */
    public record Action(String kind, @Nullable String role, List<String> groups) {
        static Action of(MemberAction action) {
            return new Action(
                    action.kind().label(),
                    action.role() == null ? null : action.role().label(),
                    action.groups());
        }
    }

    /** The number of rows by outcome; their sum is the number of rows checked so far. */
    public record Rows(
            int total,
            int done,

            @com.fasterxml.jackson.annotation.JsonProperty("new")
            int fresh,

            int invited,
            int updated,
            int archived,
            int unarchived,
            int removed,
            int resent,
            int unchanged,
            int skipped,
            int failed) {}

    /**
     * @param membershipsPending members whose memberships in Keycloak have still to follow
     * @param viewer the caller; the plan that confirms the effects is valid only for them
     */
    static JobRepresentation of(
            BulkJob job, MailProgress mails, long membershipsPending, EffectsRepresentation.Names names, Actor viewer) {
        Progress progress = job.progress();
        boolean waits = job.state() == JobState.CHECKED && job.needsConfirmation();
        return new JobRepresentation(
                job.id(),
                job.state().label(),
                job.onlyChecks(),
                job.submission().onError().label(),
                job.submission().purpose().mode().label(),
                job.submission().purpose().onMissing().label(),
                job.name(),
                job.submission().fileName(),
                job.createdAt(),
                new CreatedBy(job.creator().userId(), job.creator().name()),
                progress.finishedAt(),
                job.undoUntil(),
                job.submission().undo() == null ? null : job.submission().undo().jobId(),
                job.submission().action() == null
                        ? null
                        : Action.of(job.submission().action()),
                rows(job, progress.counts()),
                mails,
                membershipsPending,
                roles(progress.summary().roles()),
                new ArrayList<>(progress.summary().groups()),
                job.file().leftOut(),
                job.needsConfirmation() ? effects(progress.summary().promotions(), names) : null,
                waits ? job.plan(viewer) : null,
                progress.error());
    }

    private static Rows rows(BulkJob job, OutcomeCounts counts) {
        int done = job.state() == JobState.CHECKED
                ? job.file().rows()
                : job.progress().rowsDone();
        return new Rows(
                job.file().rows(),
                done,
                counts.fresh(),
                counts.invited(),
                counts.labelled(RowOutcome.UPDATED.label()),
                counts.labelled(RowOutcome.ARCHIVED.label()),
                counts.labelled(RowOutcome.UNARCHIVED.label()),
                counts.labelled(RowOutcome.REMOVED.label()),
                counts.labelled(RowOutcome.RESENT.label()),
                counts.of(RowOutcome.UNCHANGED),
                counts.skipped(),
                counts.failed());
    }

    private static Map<String, Integer> roles(Map<DefaultRole, Integer> counts) {
        Map<String, Integer> roles = new LinkedHashMap<>();
        counts.forEach((role, count) -> roles.put(role.label(), count));
        return roles;
    }

    static EffectsRepresentation effects(Promotions found, EffectsRepresentation.Names names) {
        EffectsRepresentation first = EffectsRepresentation.of(new Effects(found.first()), names);
        return new EffectsRepresentation(found.total(), found.total(), first.items(), first.resources());
    }
}
