package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.bulk.csv.CsvOutput;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.Total;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports what became of the rows of a job. Holds no more than a chunk of them. */
public final class JobReports {
    private final JobStores stores;
    private final JobTransactions transactions;

    public JobReports(JobStores stores, JobTransactions transactions) {
        this.stores = stores;
        this.transactions = transactions;
    }

    /** @throws WorkspacesException {@code cursor_invalid} */
    public Page<RowVerdict> page(BulkJob job, Set<RowOutcome> outcomes, int limit, @Nullable String cursor) {
        String list =
                new Fingerprint().with("rows").with(job.id()).withSet(outcomes).text();
        Place place = Place.of(Cursor.decode(cursor, list));
        List<RowVerdict> found = new ArrayList<>();
        for (Optional<Chunk> chunk = next(job, place.chunk, outcomes); chunk.isPresent(); ) {
            Chunk current = chunk.get();
            List<RowVerdict> verdicts = current.verdicts();
            for (int i = current.number() == place.chunk ? place.index : 0; i < verdicts.size(); i++) {
                RowVerdict verdict = shown(job, verdicts.get(i));
                if (outcomes.contains(verdict.outcome())) {
                    if (found.size() == limit) {
                        return page(job, outcomes, found, new Place(current.number(), i).cursor(list));
                    }
                    found.add(verdict);
                }
            }
            chunk = next(job, current.number() + 1, outcomes);
        }
        return page(job, outcomes, found, null);
    }

    private static Page<RowVerdict> page(
            BulkJob job, Set<RowOutcome> outcomes, List<RowVerdict> found, @Nullable String next) {
        return new Page<>(found, Total.exactly(job.progress().counts().count(outcomes)), next);
    }

    /**
     * Writes what became of each row: {@code Row,Email,Outcome,Code,Message}, and the changes of an update. Ends the
     * request's transaction, since the reader may be slow.
     */
    public void writeReport(BulkJob job, Appendable target) throws IOException {
        List<String> header = new ArrayList<>(List.of("Row", "Email", "Outcome", "Code", "Message"));
        if (job.submission().updates()) {
            header.add("Changes");
        }
        CsvOutput csv = new CsvOutput(target, header);
        Set<RowOutcome> all = EnumSet.allOf(RowOutcome.class);
        transactions.endRequest();
        for (Optional<Chunk> chunk = apart(job, own -> own.next(job, 0, all)); chunk.isPresent(); ) {
            int number = chunk.get().number();
            for (RowVerdict verdict : chunk.get().verdicts()) {
                csv.row(reportCells(job, shown(job, verdict)));
            }
            chunk = apart(job, own -> own.next(job, number + 1, all));
        }
    }

    private static List<String> reportCells(BulkJob job, RowVerdict verdict) {
        List<String> cells = new ArrayList<>(List.of(
                Long.toString(verdict.row()),
                verdict.email(),
                verdict.outcome().label(),
                Objects.requireNonNullElse(verdict.code(), ""),
                Objects.requireNonNullElse(verdict.message(), "")));
        if (job.submission().updates()) {
            cells.add(verdict.changes().stream().map(JobReports::text).collect(Collectors.joining("; ")));
        }
        return cells;
    }

    private static String text(FieldChange change) {
        return change.before() == null && change.after() == null
                ? change.field()
                : "%s: %s → %s"
                        .formatted(
                                change.field(),
                                Objects.requireNonNullElse(change.before(), ""),
                                Objects.requireNonNullElse(change.after(), ""));
    }

    /**
     * Writes the rows that failed as they came, under the columns they came with and what is wrong with each, to be
     * corrected and uploaded again. Ends the request's transaction.
     *
     * @throws WorkspacesException {@code metadata_key_unavailable}
     */
    public void writeFailedRows(BulkJob job, Appendable target) throws IOException {
        List<Column> columns = job.file().columns().stream().sorted().toList();
        CsvOutput csv = new CsvOutput(
                target,
                Stream.concat(columns.stream().map(Column::title), Stream.of(Column.ERROR))
                        .toList());
        transactions.endRequest();
        for (Optional<Failed> chunk = apart(job, own -> own.failed(job, 0)); chunk.isPresent(); ) {
            int number = chunk.get().chunk().number();
            Map<Long, String> errors = errors(chunk.get().chunk());
            for (CsvRow row : chunk.get().rows()) {
                csv.kept(Stream.concat(
                                columns.stream().map(column -> row.cells().getOrDefault(column, "")),
                                Stream.of(errors.getOrDefault(row.number(), "")))
                        .toList());
            }
            chunk = apart(job, own -> own.failed(job, number + 1));
        }
    }

    /** A chunk with rows that failed, and those of them that are kept. */
    private record Failed(Chunk chunk, List<CsvRow> rows) {}

    private Optional<Failed> failed(BulkJob job, int from) {
        return next(job, from, EnumSet.of(RowOutcome.FAILED)).map(chunk -> new Failed(chunk, failed(job, chunk)));
    }

    private <T> T apart(BulkJob job, Function<JobReports, T> look) {
        return transactions.run(job.workspace().realm(), own -> look.apply(new JobReports(own, transactions)));
    }

    private List<CsvRow> failed(BulkJob job, Chunk chunk) {
        if (chunk.payload() == null) {
            return List.of();
        }
        Map<Long, String> errors = errors(chunk);
        return stores.rows(job, chunk).stream()
                .filter(row -> errors.containsKey(row.number()))
                .toList();
    }

    /** What is wrong with each row that failed. */
    private static Map<Long, String> errors(Chunk chunk) {
        Map<Long, String> errors = new HashMap<>();
        chunk.verdicts().stream()
                .filter(verdict -> verdict.outcome() == RowOutcome.FAILED)
                .forEach(verdict -> errors.put(verdict.row(), Objects.requireNonNullElse(verdict.message(), "")));
        return errors;
    }

    /** @throws WorkspacesException {@code not_found} if rows failed and are no longer kept */
    public void requireFailedRows(BulkJob job) {
        Optional<Chunk> first = next(job, 0, EnumSet.of(RowOutcome.FAILED));
        if (first.isPresent() && first.get().payload() == null) {
            throw WorkspacesException.of(ErrorCode.NOT_FOUND, "The rows are no longer kept");
        }
        first.ifPresent(chunk -> failed(job, chunk));
    }

    private Optional<Chunk> next(BulkJob job, int from, Set<RowOutcome> outcomes) {
        int judged =
                job.progress().checked() ? job.file().chunks() : job.progress().next();
        return stores.chunks()
                .firstWith(job.id(), from, stored(job, outcomes))
                .filter(number -> number < judged)
                .flatMap(number -> stores.chunks().find(job.id(), number));
    }

    private static boolean givenUp(BulkJob job) {
        return job.state() == JobState.CANCELLED || job.state() == JobState.FAILED;
    }

    private static RowVerdict shown(BulkJob job, RowVerdict verdict) {
        return givenUp(job) ? verdict.givenUp() : verdict;
    }

    /** What a job gave up is stored as planned and shown as skipped. */
    private static Set<RowOutcome> stored(BulkJob job, Set<RowOutcome> shown) {
        Set<RowOutcome> stored = EnumSet.copyOf(shown);
        if (givenUp(job) && shown.contains(RowOutcome.SKIPPED)) {
            stored.addAll(RowOutcome.PLANNED);
        }
        return stored;
    }

    private record Place(int chunk, int index) {
        static Place of(@Nullable Cursor cursor) {
            return cursor == null ? new Place(0, 0) : new Place(number(cursor.key()), number(cursor.id()));
        }

        private static int number(String text) {
            try {
                int number = Integer.parseInt(text);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException notOurs) {
                // Refused below.
            }
            throw WorkspacesException.of(ErrorCode.CURSOR_INVALID);
        }

        String cursor(String list) {
            return new Cursor(list, Integer.toString(chunk), Integer.toString(index)).encode();
        }
    }
}
