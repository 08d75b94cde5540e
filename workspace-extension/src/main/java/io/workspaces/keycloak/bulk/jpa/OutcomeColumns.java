package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.OutcomeCounts;
import io.workspaces.keycloak.bulk.RowOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.Map;

/** How many rows of a job or a chunk have which outcome. */
@Embeddable
public class OutcomeColumns {
    @Column(name = "ROWS_NEW")
    int rowsNew;

    @Column(name = "ROWS_INVITED")
    int rowsInvited;

    @Column(name = "ROWS_TO_UPDATE")
    int rowsToUpdate;

    @Column(name = "ROWS_UPDATED")
    int rowsUpdated;

    @Column(name = "ROWS_TO_ARCHIVE")
    int rowsToArchive;

    @Column(name = "ROWS_ARCHIVED")
    int rowsArchived;

    @Column(name = "ROWS_TO_UNARCHIVE")
    int rowsToUnarchive;

    @Column(name = "ROWS_UNARCHIVED")
    int rowsUnarchived;

    @Column(name = "ROWS_TO_REMOVE")
    int rowsToRemove;

    @Column(name = "ROWS_REMOVED")
    int rowsRemoved;

    @Column(name = "ROWS_TO_RESEND")
    int rowsToResend;

    @Column(name = "ROWS_RESENT")
    int rowsResent;

    @Column(name = "ROWS_UNCHANGED")
    int rowsUnchanged;

    @Column(name = "ROWS_SKIPPED")
    int rowsSkipped;

    @Column(name = "ROWS_FAILED")
    int rowsFailed;

    OutcomeCounts counts() {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        counts.put(RowOutcome.NEW, rowsNew);
        counts.put(RowOutcome.INVITED, rowsInvited);
        counts.put(RowOutcome.UPDATE, rowsToUpdate);
        counts.put(RowOutcome.UPDATED, rowsUpdated);
        counts.put(RowOutcome.ARCHIVE, rowsToArchive);
        counts.put(RowOutcome.ARCHIVED, rowsArchived);
        counts.put(RowOutcome.UNARCHIVE, rowsToUnarchive);
        counts.put(RowOutcome.UNARCHIVED, rowsUnarchived);
        counts.put(RowOutcome.REMOVE, rowsToRemove);
        counts.put(RowOutcome.REMOVED, rowsRemoved);
        counts.put(RowOutcome.RESEND, rowsToResend);
        counts.put(RowOutcome.RESENT, rowsResent);
        counts.put(RowOutcome.UNCHANGED, rowsUnchanged);
        counts.put(RowOutcome.SKIPPED, rowsSkipped);
        counts.put(RowOutcome.FAILED, rowsFailed);
        return new OutcomeCounts(counts);
    }

    void set(OutcomeCounts counts) {
        rowsNew = counts.of(RowOutcome.NEW);
        rowsInvited = counts.of(RowOutcome.INVITED);
        rowsToUpdate = counts.of(RowOutcome.UPDATE);
        rowsUpdated = counts.of(RowOutcome.UPDATED);
        rowsToArchive = counts.of(RowOutcome.ARCHIVE);
        rowsArchived = counts.of(RowOutcome.ARCHIVED);
        rowsToUnarchive = counts.of(RowOutcome.UNARCHIVE);
        rowsUnarchived = counts.of(RowOutcome.UNARCHIVED);
        rowsToRemove = counts.of(RowOutcome.REMOVE);
        rowsRemoved = counts.of(RowOutcome.REMOVED);
        rowsToResend = counts.of(RowOutcome.RESEND);
        rowsResent = counts.of(RowOutcome.RESENT);
        rowsUnchanged = counts.of(RowOutcome.UNCHANGED);
        rowsSkipped = counts.of(RowOutcome.SKIPPED);
        rowsFailed = counts.of(RowOutcome.FAILED);
    }

    /** The attribute that has the count. */
    static String attribute(RowOutcome outcome) {
        return switch (outcome) {
            case NEW -> "rowsNew";
            case INVITED -> "rowsInvited";
            case UPDATE -> "rowsToUpdate";
            case UPDATED -> "rowsUpdated";
            case ARCHIVE -> "rowsToArchive";
            case ARCHIVED -> "rowsArchived";
            case UNARCHIVE -> "rowsToUnarchive";
            case UNARCHIVED -> "rowsUnarchived";
            case REMOVE -> "rowsToRemove";
            case REMOVED -> "rowsRemoved";
            case RESEND -> "rowsToResend";
            case RESENT -> "rowsResent";
            case UNCHANGED -> "rowsUnchanged";
            case SKIPPED -> "rowsSkipped";
            case FAILED -> "rowsFailed";
        };
    }

    /** The column that has the count. */
    static String column(RowOutcome outcome) {
        return switch (outcome) {
            case UPDATE -> "ROWS_TO_UPDATE";
            case ARCHIVE -> "ROWS_TO_ARCHIVE";
            case UNARCHIVE -> "ROWS_TO_UNARCHIVE";
            case REMOVE -> "ROWS_TO_REMOVE";
            case RESEND -> "ROWS_TO_RESEND";
            default -> "ROWS_" + outcome.name();
        };
    }
}
