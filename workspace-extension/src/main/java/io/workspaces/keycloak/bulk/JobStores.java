package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditReference;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.KeyUnavailable;
import io.workspaces.keycloak.crypto.Sealer;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.persistence.StoredJson;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** What one transaction reads and writes of jobs, chunk by chunk. */
public record JobStores(
        BulkJobs jobs,
        BulkChunks chunks,
        OldValues oldValues,
        Uploads uploads,
        DataKeys keys,
        AuditTrail trail,
        JobSignal signal) {
    /** The next chunk to work on. */
    Chunk next(BulkJob job) {
        return next(job, 1).get(0);
    }

    /** Up to {@code most} chunks, from the next one on. */
    List<Chunk> next(BulkJob job, int most) {
        List<Chunk> found = chunks.find(job.id(), job.progress().next(), most);
        if (found.isEmpty()) {
            throw new NoSuchElementException("chunk " + job.progress().next());
        }
        return found;
    }

    List<CsvRow> rows(BulkJob job, Chunk chunk) {
        return rows(job, List.of(chunk)).get(0);
    }

    /** The rows of each of several consecutive chunks. */
    List<List<CsvRow>> rows(BulkJob job, List<Chunk> read) {
        Iterator<List<Chunk>> known = List.of(read).iterator();
        return new RowCipher(keys, job)
                .open(() -> known.hasNext()
                        ? known.next()
                        : chunks.find(job.id(), read.get(0).number(), read.size()));
    }

    /** Drops the rows of a chunk that is done, except those that failed or have to wait for all others. */
    Chunk keepNeeded(BulkJob job, Chunk done, List<CsvRow> rows) {
        if (done.payload() == null) {
            return done;
        }
        Set<Long> needed = new HashSet<>();
        done.verdicts().stream()
                .filter(verdict -> verdict.outcome() == RowOutcome.FAILED || verdict.planned())
                .forEach(verdict -> needed.add(verdict.row()));
        List<CsvRow> rest =
                rows.stream().filter(row -> needed.contains(row.number())).toList();
        return done.keeping(rest.isEmpty() ? null : new RowCipher(keys, job).seal(done.number(), rest));
    }

    /**
     * Keeps what changes replace, encrypted, so that the job can be undone. If the workspace's key is missing, nothing is
     * kept.
     */
    void keepOld(BulkJob job, List<MemberChange> changes) {
        List<MemberChange> reversible =
                changes.stream().filter(MemberChange::isReversible).toList();
        if (reversible.isEmpty() || job.submission().undo() != null) {
            return;
        }
        try {
            Sealer sealer = keys.forWorkspace(job.workspace());
            oldValues.add(reversible.stream()
                    .map(change -> new OldValues.Kept(
                            job.workspace(),
                            job.id(),
                            change.row(),
                            change.before().id(),
                            sealer.seal(
                                    StoredJson.write(OldValue.of(change, sealer::opener)),
                                    OldValues.Kept.binding(job.id(), change.row()))))
                    .toList());
        } catch (WorkspacesException refusal) {
            if (!KeyUnavailable.is(refusal)) {
                throw refusal;
            }
        }
    }

    /** Saves a job that waits for a node to work on it. */
    void handOver(BulkJob job) {
        jobs.save(job);
        signal.afterCommit();
    }

    WorkResult saved(BulkJob job, OutcomeCounts rows) {
        if (job.state().ended()) {
            return new WorkResult(WorkResult.Next.STOP, ended(job).state(), rows);
        }
        jobs.save(job);
        return WorkResult.after(job, rows);
    }

    /** Saves a job that has ended, deletes its rows and records the end. */
    WorkResult ended(BulkJob job) {
        jobs.save(job);
        chunks.dropUnneeded(job.id());
        record(job, job.creator(), ending(job.state()));
        return WorkResult.after(job, OutcomeCounts.NONE);
    }

    private static AuditAction ending(JobState state) {
        return switch (state) {
            case CANCELLED -> AuditAction.BULK_INVITE_CANCEL;
            case FAILED -> AuditAction.BULK_INVITE_FAIL;
            default -> AuditAction.BULK_INVITE_DONE;
        };
    }

    /** Records that values of metadata were compared with those of the file. */
    void recordReveal(BulkJob job, int values) {
        if (values > 0) {
            trail.record(new AuditEntry(
                    job.workspace(),
                    job.creator(),
                    AuditAction.METADATA_REVEAL,
                    target(job),
                    Map.of("values", values)));
        }
    }

    void recordName(BulkJob job, Actor actor, String former) {
        trail.record(new AuditEntry(
                job.workspace(),
                actor,
                AuditAction.BULK_INVITE_UPDATE,
                target(job),
                Map.of("name", Map.of("before", former, "after", job.name()))));
    }

    private static AuditTarget target(BulkJob job) {
        return new AuditTarget(AuditEntry.JOB, job.id(), job.reference().name());
    }

    /** Records in the audit trail what happened to a job. */
    public void record(BulkJob job, Actor actor, AuditAction action) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("rows", job.file().rows());
        detail.put("dryRun", job.submission().dryRun());
        detail.put("onError", job.submission().onError().label());
        if (job.submission().updates()) {
            detail.put("mode", job.submission().purpose().mode().label());
        }
        if (job.submission().action() != null) {
            detail.put("action", job.submission().action().kind().label());
        }
        if (job.submission().undo() != null) {
            detail.put("undoes", new AuditReference(job.submission().undo().jobId(), job.name()));
        }
        if (job.state().ended()) {
            job.submission()
                    .purpose()
                    .mode()
                    .outcomes()
                    .forEach(outcome ->
                            detail.put(outcome.label(), job.progress().counts().labelled(outcome.label())));
        }
        trail.record(new AuditEntry(job.workspace(), actor, action, target(job), detail));
    }
}
