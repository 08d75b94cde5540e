package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes members under the columns that the import reads: an update finds each by its id, and changes nothing in those
 * whom nobody has edited. Values of metadata are there only on demand, and the status keeps Archived people from being invited.
 */
public final class MembersCsv {
    private static final List<Column> COLUMNS = List.of(
            Column.MEMBER_ID,
            Column.FIRST_NAME,
            Column.LAST_NAME,
            Column.EMAIL,
            Column.ROLE,
            Column.GROUPS,
            Column.METADATA,
            Column.STATUS);

    private final CsvOutput output;

    public MembersCsv(Appendable target) throws IOException {
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
        Map<Column, String> cells = Map.of(
                Column.MEMBER_ID, id,
                Column.FIRST_NAME, profile.name().first(),
                Column.LAST_NAME, profile.name().last(),
                Column.EMAIL, Objects.requireNonNullElse(email, ""),
                Column.ROLE, role.label(),
                Column.GROUPS, GroupsCell.write(groups),
                Column.METADATA, MetadataCell.write(metadata),
                Column.STATUS, status.label());
        output.row(
                COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }
}
