package io.workspaces.client.testing;

import io.workspaces.client.internal.json.Json;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Profile;
import io.workspaces.client.model.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a CSV says of a person.
 *
 * @param line where it stands in the file
 * @param cells by the titles of their columns, in lower case
 */
record FakeRow(int line, Map<String, String> cells) {
    /** The titles of the columns that are read. */
    static final List<String> TITLES = Stream.concat(
                    Arrays.stream(Profile.Field.values()).map(Profile.Field::column),
                    Stream.of(
                            "Email", "Role", "Groups", "Metadata", "Expires In", "Status", "Member Id", "Active Until"))
            .toList();

    /** The cell that empties a field. */
    private static final String EMPTIES = "-";

    private record Metadata(Map<String, @Nullable Object> metadata) {}

    /** @param columns titles by their positions */
    static FakeRow of(CsvRecords.Row row, List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(key(columns.get(i)), i < row.cells().size() ? row.cells().get(i) : "");
        }
        return new FakeRow(row.line(), cells);
    }

    static boolean reads(String title) {
        return TITLES.stream().anyMatch(known -> key(known).equals(key(title)));
    }

    private static String key(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    String email() {
        return text("email");
    }

    String memberId() {
        return text("member id");
    }

    MemberStatus status() {
        return MemberStatus.of(text("status"));
    }

    private String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** The body that invites the person. */
    MemberBody invitation() {
        return new MemberBody(
                profile(), email(), has("role") ? text("role") : Role.END_USER.label(), groups(), metadata(), end());
    }

    /** The body that changes a member: an empty cell changes nothing, and a dash empties. */
    MemberBody changes(FakeMember member) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        if (empties("metadata")) {
            member.metadata.keys().forEach(key -> metadata.put(key, null));
        } else {
            metadata.putAll(metadata());
        }
        return new MemberBody(
                profile(), null, has("role") ? text("role") : null, has("groups") ? groups() : null, metadata, end());
    }

    private Profile profile() {
        Profile profile = Profile.of();
        for (Profile.Field field : Profile.Field.values()) {
            String column = key(field.column());
            if (has(column)) {
                profile = profile.with(field, empties(column) ? null : unquoted(text(column)));
            }
        }
        return profile;
    }

    private List<String> groups() {
        String groups = unquoted(text("groups"));
        return groups.isEmpty() || empties("groups") ? List.of() : List.of(groups.split("\\s*[|;]\\s*", -1));
    }

    private Map<String, @Nullable Object> metadata() {
        String object = "{'metadata':" + (has("metadata") ? text("metadata") : "{}") + "}";
        return Json.readSingleQuoted(object, Metadata.class).metadata();
    }

    private @Nullable String end() {
        return has("active until") && !empties("active until") ? text("active until") : null;
    }

    private boolean has(String column) {
        return !text(column).isEmpty();
    }

    private boolean empties(String column) {
        return text(column).equals(EMPTIES);
    }

    /** Spreadsheets and exports write an apostrophe before what is a text and no formula. */
    private static String unquoted(String cell) {
        return cell.matches("'[-=+@].*") ? cell.substring(1) : cell;
    }
}
