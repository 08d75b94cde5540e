package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.bulk.RowVerdicts.Admitted;
import io.workspaces.keycloak.bulk.csv.ArchivedRow;
import io.workspaces.keycloak.bulk.csv.InviteRow;
import io.workspaces.keycloak.bulk.csv.RejectedRow;
import io.workspaces.keycloak.bulk.csv.RowParser;
import io.workspaces.keycloak.bulk.csv.RowReading;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.invitation.InviteDraft;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.metadata.MetadataEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges rows, a chunk at a time. The check and the run both ask here and nowhere else. */
final class RowDecisions {
    private final Actor actor;
    private final WorkspaceId workspace;
    private final Members members;
    private final RowMetadata metadata;
    private final InviteDraft.State state;

    RowDecisions(Actor actor, WorkspaceId workspace, Members members, RowMetadata metadata, InviteDraft.State state) {
        this.actor = actor;
        this.workspace = workspace;
        this.members = members;
        this.metadata = metadata;
        this.state = state;
    }

    RowVerdicts judge(List<PendingRow> rows) {
        return judgeAll(List.of(rows)).get(0);
    }

    /** Judges some chunks, each for itself, with one look at who is there. */
    List<RowVerdicts> judgeAll(List<List<PendingRow>> chunks) {
        List<List<RowReading>> readings =
                chunks.stream().map(RowDecisions::read).toList();
        Map<EmailAddress, MemberStatus> present =
                present(readings.stream().flatMap(List::stream).toList());
        List<RowVerdicts> all = new ArrayList<>(chunks.size());
        for (int i = 0; i < chunks.size(); i++) {
            all.add(judge(chunks.get(i), readings.get(i), present));
        }
        return all;
    }

    /** Reading cells is much of the work of a check, and asks nobody for anything, so that all cores can do it. */
    private static List<RowReading> read(List<PendingRow> rows) {
        return rows.parallelStream()
                .map(stored -> RowParser.parse(stored.row()))
                .toList();
    }

    private RowVerdicts judge(
            List<PendingRow> rows, List<RowReading> readings, Map<EmailAddress, MemberStatus> present) {
        List<RowVerdict> verdicts = new ArrayList<>(rows.size());
        List<Admitted> admitted = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            verdicts.add(judge(rows.get(i), readings.get(i), present, admitted));
        }
        return new RowVerdicts(verdicts, admitted);
    }

    private Map<EmailAddress, MemberStatus> present(List<RowReading> readings) {
        List<EmailAddress> addresses = readings.stream()
                .filter(InviteRow.class::isInstance)
                .map(reading -> ((InviteRow) reading).request().email())
                .distinct()
                .toList();
        return addresses.isEmpty() ? Map.of() : members.statuses(workspace, addresses);
    }

    private RowVerdict judge(
            PendingRow stored, RowReading reading, Map<EmailAddress, MemberStatus> present, List<Admitted> admitted) {
        if (stored.duplicateOf() > 0) {
            return new RowVerdict(
                    reading.number(),
                    reading.email(),
                    RowOutcome.SKIPPED,
                    RowVerdict.DUPLICATE,
                    "The address is in row " + stored.duplicateOf() + " already");
        }
        if (reading instanceof ArchivedRow) {
            return new RowVerdict(
                    reading.number(),
                    reading.email(),
                    RowOutcome.SKIPPED,
                    RowVerdict.ARCHIVED,
                    "The file says that this person is Archived; only Unarchive brings them back");
        }
        if (reading instanceof RejectedRow rejected) {
            return failed(rejected, rejected.code(), rejected.message());
        }
        if (stored.metadataDropped()) {
            return failed(
                    reading, ErrorCode.METADATA_KEY_UNAVAILABLE.code(), ErrorCode.METADATA_KEY_UNAVAILABLE.title());
        }
        try {
            Admitted one = admit((InviteRow) reading, present);
            admitted.add(one);
            return fresh(one);
        } catch (WorkspacesException refusal) {
            return refused(reading, refusal);
        }
    }

    private Admitted admit(InviteRow row, Map<EmailAddress, MemberStatus> present) {
        InviteDraft draft = InviteDraft.of(
                actor,
                workspace,
                row.request(),
                MemberSource.BULK,
                present.get(row.request().email()),
                state);
        List<MetadataEntry> sealed = metadata.seal(draft.member().id(), row.metadata());
        return new Admitted(row.number(), draft, sealed);
    }

    private static RowVerdict fresh(Admitted one) {
        String email = String.valueOf(one.draft().member().email());
        return one.draft()
                .effect()
                .map(effect -> new RowVerdict(one.row(), email, RowOutcome.NEW, RowVerdict.PROMOTED, promotion(effect)))
                .orElseGet(() -> new RowVerdict(one.row(), email, RowOutcome.NEW, null, null));
    }

    private static String promotion(Effect effect) {
        return "A group makes this %s a %s"
                .formatted(effect.fromRole().label(), effect.toRole().label());
    }

    private static RowVerdict refused(RowReading row, WorkspacesException refusal) {
        if (refusal.code() == ErrorCode.MEMBER_EXISTS) {
            return new RowVerdict(
                    row.number(),
                    row.email(),
                    RowOutcome.SKIPPED,
                    refusal.code().code(),
                    refusal.getMessage());
        }
        if (refusal.violations().isEmpty()) {
            return failed(row, refusal.code().code(), String.valueOf(refusal.getMessage()));
        }
        String reasons = refusal.violations().stream()
                .map(fault -> fault.field() + " " + fault.message())
                .collect(Collectors.joining("; "));
        Violation first = refusal.violations().get(0);
        return failed(row, first.code(), reasons);
    }

    private static RowVerdict failed(RowReading row, String code, String message) {
        return new RowVerdict(row.number(), row.email(), RowOutcome.FAILED, code, message);
    }
}
