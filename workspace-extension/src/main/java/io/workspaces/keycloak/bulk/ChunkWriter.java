package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.bulk.csv.CsvFile;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Cuts the rows of a file into chunks and stores them as they come. Marks rows whose address has come before. */
final class ChunkWriter {
    private static final int ROWS_A_TRANSACTION = 4_000;

    private static final int MAX_ID_LENGTH = 36;

    private final BulkJob job;
    private final CsvFile file;
    private final JobTransactions transactions;
    private final Map<String, Long> seen = new HashMap<>();
    private final List<List<CsvRow>> pending = new ArrayList<>();
    private List<CsvRow> open = new ArrayList<>();
    private int openCharacters;
    private int pendingRows;
    private int chunks;
    private int rows;

    ChunkWriter(BulkJob job, CsvFile file, JobTransactions transactions) {
        this.job = job;
        this.file = file;
        this.transactions = transactions;
    }

    void add(CsvRow row) {
        int characters = row.cells().values().stream().mapToInt(String::length).sum();
        if (!open.isEmpty() && (open.size() == Chunk.MAX_ROWS || openCharacters + characters > Chunk.MAX_CHARACTERS)) {
            close();
        }
        open.add(row.withDuplicateOf(duplicateOf(row)));
        openCharacters += characters;
        rows++;
    }

    /** Members' ids have no {@code @}, so that they are in nobody's way among the addresses. */
    private long duplicateOf(CsvRow row) {
        Optional<String> address =
                EmailAddress.find(row.cells().getOrDefault(Column.EMAIL, "")).map(EmailAddress::value);
        Optional<String> id = job.submission().updates()
                ? Optional.of(row.text(Column.MEMBER_ID)).filter(ChunkWriter::maybeId)
                : Optional.empty();
        return Stream.of(id, address)
                .flatMap(Optional::stream)
                .map(key -> Objects.requireNonNullElse(seen.putIfAbsent(key, row.number()), 0L))
                .filter(earlier -> earlier > 0)
                .findFirst()
                .orElse(0L);
    }

    /** A longer text is nobody's id, and would be kept until the end of the file. */
    private static boolean maybeId(String text) {
        return !text.isEmpty() && text.length() <= MAX_ID_LENGTH;
    }

    private void close() {
        pending.add(open);
        pendingRows += open.size();
        boolean full = pendingRows >= ROWS_A_TRANSACTION || openCharacters > Chunk.MAX_CHARACTERS / 2;
        open = new ArrayList<>();
        openCharacters = 0;
        if (full) {
            store();
        }
    }

    private void store() {
        List<List<CsvRow>> batch = List.copyOf(pending);
        int first = chunks;
        transactions.run(job.workspace().realm(), stores -> {
            stores.chunks().add(job, new RowCipher(stores.keys(), job).received(first, batch));
            return batch.size();
        });
        chunks += batch.size();
        pending.clear();
        pendingRows = 0;
    }

    SourceFile finish(String digest) {
        if (rows == 0) {
            throw WorkspacesException.of(
                    ErrorCode.CSV_INVALID, "The file has no rows below its header; write one for each person");
        }
        close();
        if (!pending.isEmpty()) {
            store();
        }
        return new SourceFile(digest, file.columns(), file.leftOut(), rows, chunks);
    }
}
