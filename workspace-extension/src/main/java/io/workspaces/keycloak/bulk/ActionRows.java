package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Change;
import io.workspaces.keycloak.bulk.csv.RowParser;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.metadata.MetadataEntry;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

/** Rows that name a member each, to whom one thing is done. */
record ActionRows(JobStores stores, BulkJob job, MemberAction action, ZoneId zone) implements RowSource {
    @Override
    public List<List<CsvRow>> rows(List<Chunk> chunks) {
        return stores.rows(job, chunks);
    }

    @Override
    public List<ParsedRow> parse(List<CsvRow> rows) {
        return rows.stream().map(this::parse).toList();
    }

    private ParsedRow parse(CsvRow row) {
        ParsedRow parsed = RowParser.parseChange(row, zone);
        return parsed instanceof Change change ? wanted(change) : parsed;
    }

    /** What the action wants of whomever. All rows have one list of groups, which may have hundreds. */
    private Change wanted(Change row) {
        return switch (action.kind()) {
            case ROLE -> row.wanting(action.role(), null, null, false);
            case SET_GROUPS -> row.wanting(null, action.groups(), null, false);
            case ARCHIVE -> row.wanting(null, null, MemberStatus.ARCHIVED, true);
            case UNARCHIVE -> row.wanting(null, null, MemberStatus.ACTIVE, false);
            // The others depend on the member.
            case ADD_GROUPS, REMOVE_GROUPS, RESEND, REMOVE -> row;
        };
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
        return new Wish.Edit(row.wanting(null, List.copyOf(groups), null, false));
    }
}
