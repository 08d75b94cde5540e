package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.Column;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Change;
import io.workspaces.keycloak.bulk.csv.RowParser;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Accounts;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.persistence.StoredJson;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an undo: those that another job has done, each with what it replaced, the last one first, so that there
 * are seats for it as there were for the job. A field goes back if it still has what the job wrote; who was invited is
 * removed while Invited.
 */
final class UndoRows implements RowSource {
    private final JobStores stores;
    private final BulkJob undone;
    private final Members members;
    private final Accounts accounts;
    private final Set<String> groups;
    private final ZoneId zone;
    /** What the undone job did, by row. */
    private final Map<Long, RowVerdict> done = new HashMap<>();

    private final Map<Long, OldValue> old = new HashMap<>();

    UndoRows(JobStores stores, BulkJob undone, Members members, Accounts accounts, List<Group> groups, ZoneId zone) {
        this.members = members;
        this.accounts = accounts;
        this.zone = zone;
        this.stores = stores;
        this.undone = undone;
        this.groups = groups.stream().map(Group::id).collect(Collectors.toSet());
    }

    @Override
    public List<List<CsvRow>> rows(List<Chunk> chunks) {
        int last = undone.file().chunks() - 1;
        return chunks.stream()
                .map(chunk -> stores.chunks()
                        .find(undone.id(), last - chunk.number())
                        .orElseThrow(WorkspacesException::notFound))
                .map(this::rows)
                .toList();
    }

    private List<CsvRow> rows(Chunk chunk) {
        List<CsvRow> rows = new ArrayList<>();
        for (RowVerdict verdict : chunk.verdicts()) {
            if (RowOutcome.REVERSIBLE.contains(verdict.outcome())) {
                done.put(verdict.row(), verdict);
                rows.add(new CsvRow(verdict.row(), Map.of(), false, 0, false));
            }
        }
        if (!rows.isEmpty()) {
            old.putAll(open(rows.get(0).number(), rows.get(rows.size() - 1).number()));
        }
        Collections.reverse(rows);
        return rows;
    }

    private Map<Long, OldValue> open(long first, long last) {
        return stores.keys()
                .reading(undone.workspace(), opener -> stores.oldValues().ofRows(undone.id(), first, last).stream()
                        .collect(Collectors.toMap(
                                OldValues.Kept::row,
                                kept -> StoredJson.read(
                                        new String(
                                                opener.get()
                                                        .open(
                                                                kept.sealed().ciphertext(),
                                                                OldValues.Kept.binding(undone.id(), kept.row())),
                                                StandardCharsets.UTF_8),
                                        OldValue.class))));
    }

    @Override
    public List<ParsedRow> parse(List<CsvRow> rows) {
        return rows.stream()
                .map(row -> parse(row.number(), old.get(row.number())))
                .toList();
    }

    private ParsedRow parse(long row, @Nullable OldValue value) {
        return value == null ? parse(row, Map.of(), Map.of()) : parse(row, value.before(), value.metadata());
    }

    private ParsedRow parse(long row, Map<Column, String> fields, Map<String, @Nullable Object> metadata) {
        RowVerdict verdict = Objects.requireNonNull(done.get(row));
        Map<Column, String> cells = new EnumMap<>(Column.class);
        fields.forEach((column, text) -> cells.put(column, text.isEmpty() ? CsvRow.EMPTIED : text));
        cells.put(Column.MEMBER_ID, Objects.requireNonNullElse(verdict.memberId(), ""));
        // Jobs of an older version have not kept whom they invited.
        if (verdict.memberId() == null) {
            cells.put(Column.EMAIL, verdict.email());
        }
        ParsedRow parsed = RowParser.parseChange(new CsvRow(row, cells, false, 0, false), zone);
        return parsed instanceof Change change ? change.with(verdict.email(), metadata) : parsed;
    }

    @Override
    public Wish wish(Change row, Member member, List<MetadataEntry> present) {
        RowVerdict verdict = Objects.requireNonNull(done.get(row.number()));
        if (verdict.outcome() == RowOutcome.INVITED) {
            return member.is(MemberStatus.INVITED)
                    ? new Wish.Remove()
                    : new Wish.Leave(RowVerdict.JOINED, "The person is no longer Invited and stays");
        }
        OldValue value = old.get(row.number());
        return value == null
                ? new Wish.Leave(RowVerdict.OLD_VALUES_GONE, "The old values are no longer kept")
                : wish(row.number(), value, member, present);
    }

    /** What goes back, without fields that have changed since the job. */
    private Wish wish(long row, OldValue value, Member member, List<MetadataEntry> present) {
        Map<Column, String> now = OldValue.cells(member);
        Map<Column, String> fields = new EnumMap<>(Column.class);
        List<String> kept = new ArrayList<>();
        value.after().forEach((column, wrote) -> {
            String before =
                    text(column, Objects.requireNonNullElse(value.before().get(column), ""));
            String has = now.getOrDefault(column, "");
            if (has.equals(text(column, wrote))) {
                fields.put(column, before);
            } else if (!has.equals(before)) {
                kept.add(column.title());
            }
        });
        Map<String, MetadataEntry> entries =
                present.stream().collect(Collectors.toMap(entry -> entry.key().name(), entry -> entry));
        Map<String, @Nullable Object> metadata = new TreeMap<>();
        value.metadata().forEach((key, patch) -> {
            if (value.stands(key, entries.get(key))) {
                metadata.put(key, patch);
            } else {
                kept.add(FieldChange.METADATA + key);
            }
        });
        ParsedRow parsed = parse(row, fields, metadata);
        return parsed instanceof Change change
                ? new Wish.Edit(change, List.copyOf(kept), fields.containsKey(Column.STATUS) ? former(value) : null)
                : new Wish.Leave(((ParsedRow.Rejected) parsed).code(), ((ParsedRow.Rejected) parsed).message());
    }

    /** The account, if it is still there and nobody else's. */
    private OldValue.@Nullable Former former(OldValue value) {
        OldValue.Former former = value.former();
        return former == null
                        || members.findByUser(undone.workspace(), former.userId())
                                .isPresent()
                        || accounts.find(undone.workspace(), former.userId()).isEmpty()
                ? null
                : former;
    }

    /** A cell without groups that have been deleted meanwhile. */
    private String text(Column column, String cell) {
        return column == Column.GROUPS
                ? Stream.of(cell.split("\\|")).filter(groups::contains).collect(Collectors.joining("|"))
                : cell;
    }
}
