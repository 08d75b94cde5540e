package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow;
import io.workspaces.keycloak.bulk.csv.RowParser;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.metadata.MetadataEntry;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** The rows of a file that changes members. */
record FileRows(JobStores stores, BulkJob job, ZoneId zone) implements RowSource {
    @Override
    public List<List<CsvRow>> rows(List<Chunk> chunks) {
        return stores.rows(job, chunks);
    }

    /** Parsing cells is much of the work of a check, and needs nothing else, so that all cores can do it. */
    @Override
    public List<ParsedRow> parse(List<CsvRow> rows) {
        return rows.parallelStream()
                .map(row -> RowParser.parseChange(row, zone))
                .toList();
    }

    @Override
    public Executor judges() {
        return ForkJoinPool.commonPool();
    }

    @Override
    public Wish wish(ParsedRow.Change row, Member member, List<MetadataEntry> present) {
        return new Wish.Edit(row);
    }
}
