package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.bulk.RowVerdicts.Admitted;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Archived;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Invite;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Rejected;
import io.workspaces.keycloak.bulk.csv.RowParser;
import io.workspaces.keycloak.bulk.csv.Shown;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.invitation.InviteDraft;
import io.workspaces.keycloak.invitation.RedirectTarget;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.FreeSeats;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.member.SeatUse;
import io.workspaces.keycloak.metadata.MetadataEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides what happens with each row, for the check and for the run. */
final class RowDecisions {
    private final Actor actor;
    private final WorkspaceId workspace;
    private final Members members;
    private final RowMetadata metadata;
    private final InviteDraft.State state;
    private final FreeSeats seats;
    private final RedirectTarget target;

    RowDecisions(
            Actor actor,
            WorkspaceId workspace,
            Members members,
            RowMetadata metadata,
            InviteDraft.State state,
            FreeSeats seats,
            RedirectTarget target) {
        this.actor = actor;
        this.workspace = workspace;
        this.members = members;
        this.metadata = metadata;
        this.state = state;
        this.seats = seats;
        this.target = target;
    }

    RowVerdicts judge(List<CsvRow> rows) {
        return judgeAll(List.of(rows)).get(0);
    }

    /** Judges some chunks, each by itself, with one look at who is a member already. */
    List<RowVerdicts> judgeAll(List<List<CsvRow>> chunks) {
        List<List<ParsedRow>> parsed = chunks.stream().map(this::parse).toList();
        Map<EmailAddress, MemberStatus> present =
                present(parsed.stream().flatMap(List::stream).toList());
        List<RowVerdicts> all = new ArrayList<>(chunks.size());
        for (int i = 0; i < chunks.size(); i++) {
            all.add(judge(chunks.get(i), parsed.get(i), present));
        }
        return all;
    }

    /** Parsing cells is much of the work of a check, and needs nothing else, so that all cores can do it. */
    private List<ParsedRow> parse(List<CsvRow> rows) {
        return rows.parallelStream()
                .map(row -> RowParser.parse(row, state.zone()))
                .toList();
    }

    private RowVerdicts judge(List<CsvRow> rows, List<ParsedRow> parsed, Map<EmailAddress, MemberStatus> present) {
        List<RowVerdict> verdicts = new ArrayList<>(rows.size());
        List<Admitted> admitted = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            verdicts.add(judge(rows.get(i), parsed.get(i), present, admitted));
        }
        return new RowVerdicts(verdicts, admitted);
    }

    private Map<EmailAddress, MemberStatus> present(List<ParsedRow> parsed) {
        List<EmailAddress> addresses = parsed.stream()
                .filter(Invite.class::isInstance)
                .map(row -> ((Invite) row).request().email())
                .distinct()
                .toList();
        return addresses.isEmpty() ? Map.of() : members.statuses(workspace, addresses);
    }

    private RowVerdict judge(
            CsvRow row, ParsedRow parsed, Map<EmailAddress, MemberStatus> present, List<Admitted> admitted) {
        if (row.duplicateOf() > 0) {
            return verdict(
                    parsed,
                    RowOutcome.SKIPPED,
                    RowVerdict.DUPLICATE,
                    "The address is in row " + row.duplicateOf() + " already");
        }
        if (parsed instanceof Archived) {
            return verdict(
                    parsed,
                    RowOutcome.SKIPPED,
                    RowVerdict.ARCHIVED,
                    "The file says that this person is Archived; only Unarchive brings them back");
        }
        if (parsed instanceof Rejected rejected) {
            return verdict(rejected, RowOutcome.FAILED, rejected.code(), rejected.message());
        }
        if (row.metadataDropped()) {
            return verdict(
                    parsed,
                    RowOutcome.FAILED,
                    ErrorCode.METADATA_KEY_UNAVAILABLE.code(),
                    ErrorCode.METADATA_KEY_UNAVAILABLE.title());
        }
        try {
            Admitted one = admit((Invite) parsed, present);
            admitted.add(one);
            return fresh(one);
        } catch (WorkspacesException refusal) {
            return refused(row, parsed, refusal);
        }
    }

    private Admitted admit(Invite row, Map<EmailAddress, MemberStatus> present) {
        InviteDraft draft = InviteDraft.of(
                actor,
                workspace,
                row.request().leadingTo(target),
                MemberSource.BULK,
                present.get(row.request().email()),
                state);
        List<MetadataEntry> sealed = metadata.seal(draft.member().id(), row.metadata());
        seats.take(SeatUse.of(draft.member()));
        return new Admitted(row.number(), draft, sealed);
    }

    static RowVerdict fresh(Admitted one) {
        String email = String.valueOf(one.draft().member().email());
        return one.draft()
                .effect()
                .map(effect -> new RowVerdict(one.row(), email, RowOutcome.NEW, RowVerdict.PROMOTED, promotion(effect)))
                .orElseGet(() -> new RowVerdict(one.row(), email, RowOutcome.NEW, null, null));
    }

    static String promotion(Effect effect) {
        return "A group makes this %s a %s"
                .formatted(effect.fromRole().label(), effect.toRole().label());
    }

    static RowVerdict refused(CsvRow row, ParsedRow parsed, WorkspacesException refusal) {
        String code = refusal.code().code();
        if (refusal.code() == ErrorCode.MEMBER_EXISTS) {
            return verdict(parsed, RowOutcome.SKIPPED, code, refusal.getMessage());
        }
        if (refusal.violations().isEmpty()) {
            return verdict(parsed, RowOutcome.FAILED, code, String.valueOf(refusal.getMessage()));
        }
        return verdict(
                parsed, RowOutcome.FAILED, refusal.violations().get(0).code(), Shown.faults(row, refusal.violations()));
    }

    static RowVerdict verdict(ParsedRow row, RowOutcome outcome, String code, @Nullable String message) {
        return new RowVerdict(row.number(), row.email(), outcome, code, message);
    }
}
