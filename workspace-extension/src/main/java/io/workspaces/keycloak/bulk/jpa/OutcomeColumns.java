package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.OutcomeCounts;
import io.workspaces.keycloak.bulk.RowOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;

/** How many rows of a job or a chunk have which outcome. */
@Embeddable
public class OutcomeColumns {
    private static final Map<RowOutcome, Slot> SLOTS = new EnumMap<>(RowOutcome.class);

    static {
        slot(RowOutcome.NEW, "rowsNew", row -> row.rowsNew, (row, rows) -> row.rowsNew = rows);
        slot(RowOutcome.INVITED, "rowsInvited", row -> row.rowsInvited, (row, rows) -> row.rowsInvited = rows);
        slot(RowOutcome.UPDATE, "rowsToUpdate", row -> row.rowsToUpdate, (row, rows) -> row.rowsToUpdate = rows);
        slot(RowOutcome.UPDATED, "rowsUpdated", row -> row.rowsUpdated, (row, rows) -> row.rowsUpdated = rows);
        slot(RowOutcome.ARCHIVE, "rowsToArchive", row -> row.rowsToArchive, (row, rows) -> row.rowsToArchive = rows);
        slot(RowOutcome.ARCHIVED, "rowsArchived", row -> row.rowsArchived, (row, rows) -> row.rowsArchived = rows);
        slot(
                RowOutcome.UNARCHIVE,
                "rowsToUnarchive",
                row -> row.rowsToUnarchive,
                (row, rows) -> row.rowsToUnarchive = rows);
        slot(
                RowOutcome.UNARCHIVED,
                "rowsUnarchived",
                row -> row.rowsUnarchived,
                (row, rows) -> row.rowsUnarchived = rows);
        slot(RowOutcome.REMOVE, "rowsToRemove", row -> row.rowsToRemove, (row, rows) -> row.rowsToRemove = rows);
        slot(RowOutcome.REMOVED, "rowsRemoved", row -> row.rowsRemoved, (row, rows) -> row.rowsRemoved = rows);
        slot(RowOutcome.RESEND, "rowsToResend", row -> row.rowsToResend, (row, rows) -> row.rowsToResend = rows);
        slot(RowOutcome.RESENT, "rowsResent", row -> row.rowsResent, (row, rows) -> row.rowsResent = rows);
        slot(RowOutcome.UNCHANGED, "rowsUnchanged", row -> row.rowsUnchanged, (row, rows) -> row.rowsUnchanged = rows);
        slot(RowOutcome.SKIPPED, "rowsSkipped", row -> row.rowsSkipped, (row, rows) -> row.rowsSkipped = rows);
        slot(RowOutcome.FAILED, "rowsFailed", row -> row.rowsFailed, (row, rows) -> row.rowsFailed = rows);
    }

    /** An attribute that has the count of one outcome. */
    private record Slot(String attribute, ToIntFunction<OutcomeColumns> get, ObjIntConsumer<OutcomeColumns> set) {}

    private static void slot(
            RowOutcome outcome,
            String attribute,
            ToIntFunction<OutcomeColumns> get,
            ObjIntConsumer<OutcomeColumns> set) {
        SLOTS.put(outcome, new Slot(attribute, get, set));
    }

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
        SLOTS.forEach((outcome, slot) -> counts.put(outcome, slot.get().applyAsInt(this)));
        return new OutcomeCounts(counts);
    }

    void set(OutcomeCounts counts) {
        SLOTS.forEach((outcome, slot) -> slot.set().accept(this, counts.of(outcome)));
    }

    /** The attribute that has the count. */
    static String attribute(RowOutcome outcome) {
        return Objects.requireNonNull(SLOTS.get(outcome)).attribute();
    }

    /** The column that has the count. */
    static String column(RowOutcome outcome) {
        return attribute(outcome).replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
