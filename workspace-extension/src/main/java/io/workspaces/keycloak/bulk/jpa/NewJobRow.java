package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.access.Actor.Impersonator;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.RowOutcome;
import io.workspaces.keycloak.kernel.Sha256;
import io.workspaces.keycloak.persistence.StoredJson;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds the row of a job, unless the workspace has one with the same key. */
final class NewJobRow {
    /** Counts of a job that has just begun. */
    private static final List<String> ZEROS = Stream.concat(
                    Stream.of(RowOutcome.values()).map(outcome -> "outcomes." + OutcomeColumns.attribute(outcome)),
                    Stream.of("adminsTaken", "adminsBalance", "seats", "builderSeats"))
            .toList();

    private NewJobRow() {}

    /** Returns whether it was added. */
    static boolean insert(EntityManager em, BulkJob job) {
        // Two requests may come with one key; a constraint violation would cost the transaction.
        Impersonator impersonator = job.creator().impersonator();
        int added = em.createQuery("insert into WspBulkJob (id, realmId, organizationId, createdAt, creatorId,"
                        + " creatorName, impersonatorId, impersonatorName, dryRun, onError, fileName, name, fileOptions, clientId, redirectUri, keyHash, confirm, fileRows, fileChunks, state,"
                        + " checked, nextChunk, rowsDone, mode, onMissing, door, undoes, mails, action,"
                        + ZEROS.stream().map(zero -> " " + zero + ",").collect(Collectors.joining())
                        + " effectsTotal, leaseUntil, fence, failures, touchedAt)"
                        + " values (:id, :realm, :org, :created, :creator, :creatorName, :impersonator, :impersonatorName,"
                        + " :dryRun, :onError, :file, :name, :options, :client, :redirect, :key, :confirm, 0, 0, :state, false, 0, 0, :mode, :onMissing, :door, :undoes, :mails, :action,"
                        + " 0,".repeat(ZEROS.size()) + " 0, 0, 0, 0, :created)"
                        + " on conflict do nothing")
                .setParameter("id", job.id())
                .setParameter("realm", job.workspace().realm())
                .setParameter("org", job.workspace().organization())
                .setParameter("created", job.createdAt().toEpochMilli())
                .setParameter("creator", job.creator().userId())
                .setParameter("creatorName", job.creator().name())
                .setParameter("impersonator", impersonator == null ? null : impersonator.userId())
                .setParameter("impersonatorName", impersonator == null ? null : impersonator.name())
                .setParameter("dryRun", job.submission().dryRun())
                .setParameter("onError", job.submission().onError())
                .setParameter("file", job.submission().fileName())
                .setParameter("name", job.submission().name())
                .setParameter("options", job.submission().options().text())
                .setParameter("client", job.submission().purpose().target().client())
                .setParameter("redirect", job.submission().purpose().target().redirectUri())
                .setParameter("key", keyHash(job))
                .setParameter("confirm", job.submission().confirm())
                .setParameter("state", job.state())
                .setParameter("mode", job.submission().purpose().mode())
                .setParameter("onMissing", job.submission().purpose().onMissing())
                .setParameter("door", job.submission().purpose().door())
                .setParameter(
                        "undoes",
                        job.submission().undo() == null
                                ? null
                                : job.submission().undo().jobId())
                .setParameter(
                        "action",
                        job.submission().action() == null
                                ? null
                                : StoredJson.write(job.submission().action()))
                .setParameter("mails", job.submission().mails())
                .executeUpdate();
        // MySQL and MariaDB count the row that is in the way too.
        return added > 0
                && em.createQuery("select count(j) from WspBulkJob j where j.id = :id", Long.class)
                                .setParameter("id", job.id())
                                .getSingleResult()
                        > 0;
    }

    /** Hashed, so that any text fits; a job without a key has the hash of its id. */
    private static String keyHash(BulkJob job) {
        return Sha256.hex(Objects.requireNonNullElse(job.submission().idempotencyKey(), "\0" + job.id()));
    }
}
