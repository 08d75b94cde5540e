package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.ActiveUntil;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
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
            Column.STATUS,
            Column.ACTIVE_UNTIL,
            Column.LANGUAGE);

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
        Map<Column, String> cells = Map.of(
                Column.MEMBER_ID, id,
                Column.FIRST_NAME, profile.name().first(),
                Column.LAST_NAME, profile.name().last(),
                Column.EMAIL, Objects.requireNonNullElse(email, ""),
                Column.ROLE, role.label(),
                Column.GROUPS, GroupsCell.write(groups),
                Column.METADATA, MetadataCell.write(metadata),
                Column.STATUS, status.label(),
                Column.ACTIVE_UNTIL, end(profile),
                Column.LANGUAGE, Objects.requireNonNullElse(profile.locale(), ""));
        output.row(
                COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    private String end(Profile profile) {
        Instant end = profile.activeUntil();
        return end == null ? "" : ActiveUntil.write(end, zone);
    }
}
