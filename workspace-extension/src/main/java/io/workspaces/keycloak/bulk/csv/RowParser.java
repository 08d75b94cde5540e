package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.InvitationExpiry;
import io.workspaces.keycloak.invitation.InviteRequest;
import io.workspaces.keycloak.kernel.ActiveUntil;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.LanguageTag;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row and names everything that is wrong with it. */
public final class RowParser {
    private static final int MAX_SHOWN_LENGTH = 254;

    private final List<Violation> faults = new ArrayList<>();
    private final CsvRow row;

    private final ZoneId zone;

    private RowParser(CsvRow row, ZoneId zone) {
        this.row = row;
        this.zone = zone;
    }

    /** @param zone the time zone of days */
    public static ParsedRow parse(CsvRow row, ZoneId zone) {
        return new RowParser(row, zone).parse();
    }

    private ParsedRow parse() {
        refuseSurplus();
        Optional<EmailAddress> address = email();
        Optional<MemberStatus> status = read(this::status, Optional.<MemberStatus>empty());
        if (status.filter(MemberStatus.ARCHIVED::equals).isPresent()) {
            return new ParsedRow.Archived(row.number(), shown(address));
        }
        Profile profile = read(this::profile, Profile.EMPTY)
                .until(read(this::end, Optional.<Instant>empty()).orElse(null))
                .in(read(this::language, Optional.<String>empty()).orElse(null));
        DefaultRole role = read(this::role, DefaultRole.END_USER);
        List<String> groups = read(() -> GroupsCell.parse(row.text(Column.GROUPS)), List.<String>of());
        Map<String, String> metadata = read(() -> MetadataCell.parse(row.text(Column.METADATA)), Map.of());
        Optional<Duration> expiresIn = read(this::expiresIn, Optional.<Duration>empty());
        if (address.isEmpty() || !faults.isEmpty()) {
            return new ParsedRow.Rejected(row.number(), shown(address), List.copyOf(faults), Shown.faults(row, faults));
        }
        InviteRequest request =
                new InviteRequest(profile, address.get(), role, groups, expiresIn.orElse(null), null, null, true);
        return new ParsedRow.Invite(row.number(), request, metadata);
    }

    /** Reads a row that may change a member. */
    public static ParsedRow parseChange(CsvRow row, ZoneId zone) {
        return new RowParser(row, zone).change();
    }

    private ParsedRow change() {
        refuseSurplus();
        Optional<String> id = cell(Column.MEMBER_ID);
        List.of(Column.MEMBER_ID, Column.EMAIL, Column.ROLE, Column.STATUS).forEach(this::refuseEmptying);
        Optional<EmailAddress> address = id.isPresent() && cell(Column.EMAIL).isEmpty() ? Optional.empty() : email();
        Optional<DefaultRole> role = read(
                () -> cell(Column.ROLE).map(text -> DefaultRole.parse(text, "role")), Optional.<DefaultRole>empty());
        Optional<List<String>> groups = row.empties(Column.GROUPS)
                ? Optional.of(List.of())
                : read(() -> cell(Column.GROUPS).map(GroupsCell::parse), Optional.<List<String>>empty());
        boolean emptiesMetadata = row.empties(Column.METADATA);
        Map<String, @Nullable String> metadata = emptiesMetadata
                ? Map.of()
                : read(() -> MetadataCell.patch(row.text(Column.METADATA)), Map.<String, @Nullable String>of());
        Optional<MemberStatus> status = read(this::status, Optional.<MemberStatus>empty());
        Optional<Duration> expiresIn =
                row.empties(Column.EXPIRES_IN) ? Optional.empty() : read(this::expiresIn, Optional.<Duration>empty());
        ProfileChange profile = new ProfileChange(
                nameChange(), wanted(Column.ACTIVE_UNTIL, this::end), wanted(Column.LANGUAGE, this::language));
        if (!faults.isEmpty()) {
            return new ParsedRow.Rejected(row.number(), shown(address), List.copyOf(faults), Shown.faults(row, faults));
        }
        return new ParsedRow.Change(
                row.number(),
                shown(address),
                id.orElse(null),
                address.orElse(null),
                profile,
                role.orElse(null),
                groups.orElse(null),
                emptiesMetadata,
                metadata,
                status.orElse(null),
                expiresIn.orElse(null),
                false);
    }

    private void refuseEmptying(Column column) {
        if (row.empties(column)) {
            faults.add(new Violation(
                    column.field(), "cannot_be_empty", "cannot be emptied; leave the cell empty to change nothing"));
        }
    }

    /** As it stands in the row: whether it is judged depends on whose name it is. */
    private NameChange nameChange() {
        return new NameChange(
                name(Column.FULL_NAME).orElse(null),
                name(Column.FIRST_NAME).orElse(null),
                name(Column.LAST_NAME).orElse(null),
                false);
    }

    private <T> ProfileChange.@Nullable Wanted<T> wanted(Column column, Supplier<Optional<T>> cell) {
        return row.empties(column)
                ? new ProfileChange.Wanted<>(null)
                : read(cell, Optional.<T>empty()).map(ProfileChange.Wanted::new).orElse(null);
    }

    /** A part of a name; the empty text if the row empties it. */
    private Optional<String> name(Column column) {
        return row.empties(column) ? Optional.of("") : cell(column);
    }

    /** The text of a cell that is not empty. */
    private Optional<String> cell(Column column) {
        return Optional.of(row.text(column)).filter(text -> !text.isEmpty() && !row.empties(column));
    }

    private void refuseSurplus() {
        if (row.surplus()) {
            faults.add(
                    new Violation(
                            "row",
                            "columns_mismatch",
                            "has more cells than the header; put a cell in quotes if it has the character between the columns"));
        }
    }

    private Optional<EmailAddress> email() {
        String text = row.text(Column.EMAIL);
        if (text.isEmpty()) {
            faults.add(new Violation("email", "email_missing", "is missing"));
            return Optional.empty();
        }
        return read(() -> Optional.of(EmailAddress.parse(text, "email")), Optional.empty());
    }

    private Profile profile() {
        return Profile.EMPTY.named(name());
    }

    private PersonName name() {
        return row.cells().containsKey(Column.FULL_NAME)
                ? PersonName.ofFullName(row.text(Column.FULL_NAME), "fullName")
                : PersonName.of(row.text(Column.FIRST_NAME), row.text(Column.LAST_NAME), "firstName", "lastName");
    }

    private DefaultRole role() {
        String text = row.text(Column.ROLE);
        return text.isEmpty() ? DefaultRole.END_USER : DefaultRole.parse(text, "role");
    }

    /** Nothing if the cell is empty; then the workspace's own expiry applies. */
    private Optional<Duration> expiresIn() {
        String text = row.text(Column.EXPIRES_IN);
        return text.isEmpty() ? Optional.empty() : Optional.of(InvitationExpiry.parse(text, "expiresIn"));
    }

    private Optional<Instant> end() {
        return cell(Column.ACTIVE_UNTIL).map(text -> ActiveUntil.parse(text, zone, Column.ACTIVE_UNTIL.field()));
    }

    private Optional<String> language() {
        return cell(Column.LANGUAGE).map(text -> LanguageTag.parse(text, Column.LANGUAGE.field()));
    }

    private Optional<MemberStatus> status() {
        String text = row.text(Column.STATUS);
        return text.isEmpty() ? Optional.empty() : Optional.of(MemberStatus.parse(text, "status"));
    }

    private String shown(Optional<EmailAddress> address) {
        return address.map(EmailAddress::value).orElseGet(this::writtenEmail);
    }

    private String writtenEmail() {
        String text = row.text(Column.EMAIL);
        return text.codePointCount(0, text.length()) <= MAX_SHOWN_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN_LENGTH)) + "…";
    }

    private <T> T read(Supplier<T> cell, T otherwise) {
        try {
            return cell.get();
        } catch (WorkspacesException refusal) {
            faults.addAll(refusal.violations());
            return otherwise;
        }
    }
}
