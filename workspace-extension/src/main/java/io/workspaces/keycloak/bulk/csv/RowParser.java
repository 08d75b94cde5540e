package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.InvitationExpiry;
import io.workspaces.keycloak.invitation.InviteRequest;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the cells of a row and names everything that is wrong with it. */
public final class RowParser {
    private static final int MAX_SHOWN_LENGTH = 254;

    private final List<Violation> faults = new ArrayList<>();
    private final CsvRow row;

    private RowParser(CsvRow row) {
        this.row = row;
    }

    public static ParsedRow parse(CsvRow row) {
        return new RowParser(row).parse();
    }

    private ParsedRow parse() {
        if (row.surplus()) {
            faults.add(
                    new Violation(
                            "row",
                            "columns_mismatch",
                            "has more cells than the header; put a cell in quotes if it has the character between the columns"));
        }
        Optional<EmailAddress> address = email();
        Optional<MemberStatus> status = read(this::status, Optional.<MemberStatus>empty());
        if (status.filter(MemberStatus.ARCHIVED::equals).isPresent()) {
            return new ParsedRow.Archived(row.number(), shown(address));
        }
        Profile profile = read(this::profile, Profile.EMPTY);
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

    private Optional<EmailAddress> email() {
        String text = row.text(Column.EMAIL);
        if (text.isEmpty()) {
            faults.add(new Violation("email", "email_missing", "is missing"));
            return Optional.empty();
        }
        return read(() -> Optional.of(EmailAddress.parse(text, "email")), Optional.empty());
    }

    private Profile profile() {
        return new Profile(name());
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
