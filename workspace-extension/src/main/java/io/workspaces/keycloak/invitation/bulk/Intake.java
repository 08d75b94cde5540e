package io.workspaces.keycloak.invitation.bulk;

import io.workspaces.keycloak.invitation.bulk.csv.Column;
import io.workspaces.keycloak.invitation.bulk.csv.CsvRow;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts the rows of a file into chunks, notes addresses that come again, and stores both as they come. */
final class Intake {
    private static final int ROWS_A_TRANSACTION = 4_000;

    private final BulkJob job;
    private final Set<Column> columns;
    private final JobTransactions transactions;
    private final Map<String, Long> seen = new HashMap<>();
    private final List<List<StoredRow>> pending = new ArrayList<>();
    private List<StoredRow> open = new ArrayList<>();
    private int openCharacters;
    private int pendingRows;
    private int chunks;
    private int rows;

    Intake(BulkJob job, Set<Column> columns, JobTransactions transactions) {
        this.job = job;
        this.columns = columns;
        this.transactions = transactions;
    }

    void add(CsvRow row) {
        int characters = row.cells().values().stream().mapToInt(String::length).sum();
        if (!open.isEmpty()
                && (open.size() == Chunk.MOST_ROWS || openCharacters + characters > Chunk.MOST_CHARACTERS)) {
            close();
        }
        open.add(new StoredRow(row, duplicateOf(row), false));
        openCharacters += characters;
        rows++;
    }

    private long duplicateOf(CsvRow row) {
        return EmailAddress.find(row.cells().getOrDefault(Column.EMAIL, ""))
                .map(address -> seen.putIfAbsent(address.value(), row.number()))
                .orElse(0L);
    }

    private void close() {
        pending.add(open);
        pendingRows += open.size();
        boolean full = pendingRows >= ROWS_A_TRANSACTION || openCharacters > Chunk.MOST_CHARACTERS / 2;
        open = new ArrayList<>();
        openCharacters = 0;
        if (full) {
            store();
        }
    }

    private void store() {
        List<List<StoredRow>> batch = List.copyOf(pending);
        int first = chunks;
        transactions.run(job.workspace().realm(), stores -> {
            RowSeals seals = new RowSeals(stores.keys(), job);
            List<Chunk> sealed = new ArrayList<>();
            for (List<StoredRow> piece : batch) {
                int number = first + sealed.size();
                SealedRows payload = seals.seal(number, piece);
                sealed.add(new Chunk(job.id(), number, piece.size(), payload, Tally.NONE, List.of()));
            }
            stores.chunks().add(job, sealed);
            return sealed.size();
        });
        chunks += batch.size();
        pending.clear();
        pendingRows = 0;
    }

    SourceFile finish(String digest) {
        if (rows == 0) {
            throw WorkspacesException.of(ErrorCode.CSV_INVALID, "The file has no rows");
        }
        close();
        if (!pending.isEmpty()) {
            store();
        }
        return new SourceFile(digest, columns, rows, chunks);
    }
}
