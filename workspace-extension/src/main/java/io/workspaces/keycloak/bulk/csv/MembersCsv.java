package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes members under the columns that the import reads: an update finds each by its id, and changes nothing in those
 * whom nobody has edited. Values of metadata are there only on demand, and the status keeps Archived people from being invited.
 */
public final class MembersCsv {
    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(Column.MEMBER_ID),
                    profile(Profile.Field::ofName),
                    Stream.of(Column.EMAIL, Column.ROLE, Column.GROUPS, Column.METADATA, Column.STATUS),
                    profile(field -> !field.ofName()))
            .flatMap(columns -> columns)
            .toList();

    private final CsvOutput output;

    private final ZoneId zone;

    /** @param zone the time zone of days */
    public MembersCsv(Appendable target, ZoneId zone) throws IOException {
        this.zone = zone;
        output = new CsvOutput(target, COLUMNS.stream().map(Column::title).toList());
    }

    public void row(
            String id,
            Profile profile,
            @Nullable String email,
            DefaultRole role,
            List<String> groups,
            Map<String, String> metadata,
            MemberStatus status)
            throws IOException {
        Map<Column, String> cells = new EnumMap<>(Map.of(
                Column.MEMBER_ID, id,
                Column.EMAIL, Objects.requireNonNullElse(email, ""),
                Column.ROLE, role.label(),
                Column.GROUPS, GroupsCell.write(groups),
                Column.METADATA, MetadataCell.write(metadata),
                Column.STATUS, status.label()));
        for (Profile.Field field : Profile.Field.values()) {
            cells.put(Column.of(field), profile.text(field, zone));
        }
        output.row(
                COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    private static Stream<Column> profile(Predicate<Profile.Field> wanted) {
        return Arrays.stream(Profile.Field.values()).filter(wanted).map(Column::of);
    }
}
