package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Change;
import io.workspaces.keycloak.bulk.csv.RowParser;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.metadata.MetadataEntry;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Rows that name a member each, to whom one thing is done. */
record ActionRows(JobStores stores, BulkJob job, MemberAction action, ZoneId zone) implements RowSource {
    @Override
    public List<List<CsvRow>> rows(List<Chunk> chunks) {
        return stores.rows(job, chunks);
    }

    @Override
    public List<ParsedRow> parse(List<CsvRow> rows) {
        return rows.stream().map(row -> parse(row.number(), cells(row))).toList();
    }

    private ParsedRow parse(long row, Map<Column, String> cells) {
        ParsedRow parsed = RowParser.parseChange(new CsvRow(row, cells, false, 0, false), zone);
        return action.kind() == MemberAction.Kind.ARCHIVE && parsed instanceof Change change
                ? change.archivingAgain()
                : parsed;
    }

    /** What the action does to whomever, as a file would say it. */
    private Map<Column, String> cells(CsvRow row) {
        Map<Column, String> cells = new EnumMap<>(row.cells());
        switch (action.kind()) {
            case ROLE ->
                cells.put(Column.ROLE, Objects.requireNonNull(action.role()).label());
            case SET_GROUPS -> cells.put(Column.GROUPS, groups(action.groups()));
            case ARCHIVE -> cells.put(Column.STATUS, MemberStatus.ARCHIVED.label());
            case UNARCHIVE -> cells.put(Column.STATUS, MemberStatus.ACTIVE.label());
            default -> {
                // Depends on the member.
            }
        }
        return cells;
    }

    private static String groups(Collection<String> ids) {
        return ids.isEmpty() ? CsvRow.EMPTIED : String.join("|", ids);
    }

    @Override
    public Wish wish(Change row, Member member, List<MetadataEntry> present) {
        return switch (action.kind()) {
            case REMOVE -> new Wish.Remove();
            case RESEND ->
                member.is(MemberStatus.INVITED)
                        ? new Wish.Resend()
                        : new Wish.Leave(
                                ErrorCode.MEMBER_STATUS.code(),
                                "The person is " + member.status().label());
            case ADD_GROUPS, REMOVE_GROUPS -> moved(row, member);
            default -> new Wish.Edit(row);
        };
    }

    private Wish moved(Change row, Member member) {
        TreeSet<String> groups = new TreeSet<>(member.groups());
        if (action.kind() == MemberAction.Kind.ADD_GROUPS) {
            groups.addAll(action.groups());
        } else {
            action.groups().forEach(groups::remove);
        }
        ParsedRow parsed = parse(row.number(), Map.of(Column.MEMBER_ID, member.id(), Column.GROUPS, groups(groups)));
        return parsed instanceof Change change
                ? new Wish.Edit(change)
                : new Wish.Leave(((ParsedRow.Rejected) parsed).code(), ((ParsedRow.Rejected) parsed).message());
    }
}
