package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.bulk.MemberChange.Letter;
import io.workspaces.keycloak.bulk.RowSource.Wish;
import io.workspaces.keycloak.bulk.RowVerdicts.Admitted;
import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Change;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Rejected;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.InviteDraft;
import io.workspaces.keycloak.invitation.InviteRequest;
import io.workspaces.keycloak.invitation.Resend;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.FreeSeats;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberAuditEntry;
import io.workspaces.keycloak.member.MemberConflicts;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.member.SeatUse;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.MetadataPatch;
import io.workspaces.keycloak.metadata.MetadataWrites;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides what happens with each row of an update, for the check and for the run. */
final class UpdateDecisions {
    private final BulkJob job;
    private final RowSource source;
    private final Members members;
    private final UpdatePorts ports;
    private final RowMetadata metadata;
    private final InviteDraft.State state;
    private final FreeSeats seats;

    UpdateDecisions(
            BulkJob job,
            RowSource source,
            Members members,
            UpdatePorts ports,
            RowMetadata metadata,
            InviteDraft.State state,
            FreeSeats seats) {
        this.job = job;
        this.source = source;
        this.members = members;
        this.ports = ports;
        this.metadata = metadata;
        this.state = state;
        this.seats = seats;
    }

    /**
     * What the check comes to.
     *
     * @param revealed how many values of metadata were compared
     */
    record Checked(List<RowVerdicts> chunks, int revealed) {}

    RowSource source() {
        return source;
    }

    /** Judges some chunks, each by itself, with one look at the members whom they are about. */
    Checked check(List<List<CsvRow>> chunks, boolean mayReveal) {
        List<List<ParsedRow>> parsed = chunks.stream().map(source::parse).toList();
        List<Change> rows = changes(parsed.stream().flatMap(List::stream).toList());
        FoundMembers found = FoundMembers.of(job.workspace(), rows, members, ports, member -> member.asOf(state.now()));
        List<RowVerdicts> judged = new ArrayList<>(chunks.size());
        int revealed = 0;
        for (int i = 0; i < chunks.size(); i++) {
            // A member may have 64 KiB of metadata, so that one chunk at a time is in memory.
            FoundMetadata values = metadata(patches(changes(parsed.get(i)), found), mayReveal);
            revealed += values.revealed();
            // Rows that take Admins run last, so that nobody before them gets their seats.
            judged.add(new Judgement(found, values, values::equal, (verdict, effect) -> !verdict.takesAdmin())
                    .judge(chunks.get(i), parsed.get(i)));
        }
        return new Checked(judged, revealed);
    }

    private FoundMetadata metadata(Map<String, MetadataPatch> patches, boolean mayReveal) {
        return mayReveal && !patches.isEmpty()
                ? FoundMetadata.compared(ports.metadata(), job.workspace(), patches, metadata.keys())
                : FoundMetadata.of(ports.metadata(), job.workspace(), patches.keySet());
    }

    /**
     * Judges rows again, under the workspace's lock. Compares no values: keys that the check found equal still are if
     * nobody has written them.
     *
     * @param asShown whether effects are still those that were shown, so that rows with an effect are done
     */
    RowVerdicts run(List<CsvRow> rows, Map<Long, RowVerdict> checked, boolean asShown) {
        List<ParsedRow> parsed = source.parse(rows);
        List<Change> changes = changes(parsed);
        FoundMembers found = FoundMembers.of(job.workspace(), changes, members, ports, ports.ended()::settle);
        Map<String, MetadataPatch> patches = patches(changes, found);
        if (!patches.isEmpty()) {
            ports.owners().lockAll(job.workspace(), patches.keySet());
        }
        FoundMetadata values = FoundMetadata.of(ports.metadata(), job.workspace(), patches.keySet());
        Map<String, Set<MetadataKey>> equal = equal(patches, checked);
        return new Judgement(
                        found,
                        values,
                        member -> equal.getOrDefault(member, Set.of()),
                        (verdict, effect) -> (asShown || !effect)
                                && verdict.isAs(Objects.requireNonNull(checked.get(verdict.row()))))
                .judge(rows, parsed);
    }

    /** The keys of each member that the check did not find changed. */
    private static Map<String, Set<MetadataKey>> equal(
            Map<String, MetadataPatch> patches, Map<Long, RowVerdict> checked) {
        Map<String, Set<MetadataKey>> equal = new HashMap<>();
        checked.values().forEach(verdict -> {
            MetadataPatch patch = patches.get(String.valueOf(verdict.memberId()));
            if (patch != null) {
                Set<MetadataKey> rest = new HashSet<>(patch.keys());
                rest.removeIf(key -> verdict.changes().stream()
                        .anyMatch(change -> change.field().equals(FieldChange.METADATA + key.name())));
                equal.put(String.valueOf(verdict.memberId()), rest);
            }
        });
        return equal;
    }

    private static List<Change> changes(List<ParsedRow> rows) {
        return rows.stream()
                .filter(Change.class::isInstance)
                .map(Change.class::cast)
                .toList();
    }

    /** What rows do to the metadata of members who are there. */
    private static Map<String, MetadataPatch> patches(List<Change> rows, FoundMembers found) {
        Map<String, MetadataPatch> patches = new HashMap<>();
        for (Change row : rows) {
            if (row.emptiesMetadata() || !row.metadata().isEmpty()) {
                found.find(row).ifPresent(member -> patches.putIfAbsent(member.id(), FoundMetadata.validPatch(row)));
            }
        }
        return patches;
    }

    /** The judgement on one chunk. */
    private final class Judgement {
        private final FoundMembers found;
        private final FoundMetadata values;
        private final Function<String, Set<MetadataKey>> equal;
        private final BiPredicate<RowVerdict, Boolean> done;
        private final Map<String, Long> seen = new HashMap<>();
        private final List<Admitted> admitted = new ArrayList<>();
        private final List<MemberChange> changed = new ArrayList<>();

        /** @param done whether a row is done that has this verdict, and an effect or none */
        Judgement(
                FoundMembers found,
                FoundMetadata values,
                Function<String, Set<MetadataKey>> equal,
                BiPredicate<RowVerdict, Boolean> done) {
            this.found = found;
            this.values = values;
            this.equal = equal;
            this.done = done;
        }

        RowVerdicts judge(List<CsvRow> rows, List<ParsedRow> parsed) {
            List<RowVerdict> verdicts = new ArrayList<>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                verdicts.add(judge(rows.get(i), parsed.get(i)));
            }
            return new RowVerdicts(verdicts, admitted, changed);
        }

        private RowVerdict judge(CsvRow row, ParsedRow parsed) {
            if (row.duplicateOf() > 0) {
                return duplicate(parsed, row.duplicateOf());
            }
            if (parsed instanceof Rejected rejected) {
                return RowDecisions.verdict(rejected, RowOutcome.FAILED, rejected.code(), rejected.message());
            }
            if (row.metadataDropped()) {
                return RowDecisions.refused(row, parsed, WorkspacesException.of(ErrorCode.METADATA_KEY_UNAVAILABLE));
            }
            Change change = (Change) parsed;
            try {
                Optional<Member> member = found.find(change);
                return member.isPresent() ? judge(change, member.get()) : missing(change);
            } catch (WorkspacesException refusal) {
                return RowDecisions.refused(row, parsed, refusal).failed();
            }
        }

        private RowVerdict judge(Change row, Member member) {
            Long earlier = seen.putIfAbsent(member.id(), row.number());
            if (earlier != null) {
                return duplicate(row, earlier);
            }
            List<MetadataEntry> present = values.of(member.id());
            Wish wish = source.wish(row, member, present);
            if (wish instanceof Wish.Leave leave) {
                return RowDecisions.verdict(row, RowOutcome.SKIPPED, leave.code(), leave.message())
                        .about(member.id());
            }
            if (wish instanceof Wish.Remove) {
                return removed(row, member);
            }
            if (wish instanceof Wish.Resend) {
                return resent(row, member);
            }
            Wish.Edit edit = (Wish.Edit) wish;
            RowChange planned = new RowChange(job.creator(), edit.row(), member, found, state);
            planned.patchMetadata(
                    FoundMetadata.patch(edit.row(), present), present, equal.apply(member.id()), metadata);
            RowVerdict verdict = planned.verdict();
            if (!planned.nothing()) {
                MemberChange change = planned.change();
                boolean givesBack = done.test(verdict, change.effect().isPresent());
                seats.take(givesBack ? planned.seats() : planned.seats().withoutReturns());
                changed.add(change);
            }
            return edit.kept().isEmpty() ? verdict : kept(verdict, edit.kept());
        }

        private RowVerdict removed(Change row, Member member) {
            return done(
                    row,
                    member,
                    RowOutcome.REMOVE,
                    member.archived(ArchivedReason.ADMIN),
                    Letter.CLOSED,
                    MemberAuditEntry.removed(job.creator(), member));
        }

        private RowVerdict resent(Change row, Member member) {
            RowVerdict verdict =
                    done(row, member, RowOutcome.RESEND, member, Letter.RESENT, Resend.entry(job.creator(), member));
            if (!metadata.checkOnly() && done.test(verdict, false)) {
                ports.resends().take(job.workspace().realm(), Objects.requireNonNull(member.email()));
            }
            return verdict;
        }

        /** Does something to a member that is no change of their fields. */
        private RowVerdict done(
                Change row, Member member, RowOutcome outcome, Member after, Letter letter, AuditEntry entry) {
            boolean removed = outcome == RowOutcome.REMOVE;
            MemberChange change = new MemberChange(
                    row.number(),
                    member,
                    after,
                    Optional.empty(),
                    List.of(entry),
                    MetadataWrites.NONE,
                    letter,
                    removed,
                    state.expiry());
            changed.add(change);
            String address = Objects.toString(member.email(), "");
            String seen = new Fingerprint()
                    .with(member.id())
                    .with(member.status().label())
                    .with(address)
                    .text();
            return new RowVerdict(
                    row.number(),
                    address,
                    outcome,
                    null,
                    null,
                    member.id(),
                    List.of(),
                    new RowVerdict.Basis(seen, change.takesAdmin()));
        }

        /** Says which fields stay, since they have changed since the job that is undone. */
        private static RowVerdict kept(RowVerdict verdict, List<String> fields) {
            String message = "Changed since the job, and left as it is: " + String.join(", ", fields);
            return verdict.outcome() == RowOutcome.UNCHANGED
                    ? verdict.skipped(RowVerdict.CHANGED_SINCE_JOB, message)
                    : verdict.saying(
                            verdict.code() == null ? RowVerdict.CHANGED_SINCE_JOB : verdict.code(),
                            verdict.message() == null ? message : verdict.message() + "; " + message);
        }

        private RowVerdict missing(Change row) {
            if (job.submission().purpose().mode() != JobMode.UPDATE) {
                return RowDecisions.verdict(
                        row, RowOutcome.SKIPPED, RowVerdict.NOBODY, "The person is no longer a member here");
            }
            if (row.memberId() != null && found.holder(row.address(), row.memberId()) != null) {
                throw MemberConflicts.exists(Objects.requireNonNull(found.holder(row.address(), row.memberId())));
            }
            if (row.status() == MemberStatus.ARCHIVED) {
                return RowDecisions.verdict(
                        row, RowOutcome.SKIPPED, RowVerdict.NOBODY, "The row is about nobody who could be archived");
            }
            if (row.address() == null || job.submission().purpose().onMissing() == OnMissing.FAIL) {
                return RowDecisions.verdict(
                        row, RowOutcome.FAILED, RowVerdict.NOBODY, "The row is about nobody who is a member here");
            }
            if (row.status() == MemberStatus.ACTIVE) {
                return RowDecisions.verdict(
                        row,
                        RowOutcome.FAILED,
                        ErrorCode.MEMBER_STATUS.code(),
                        "Nobody is a member here with this address; a new row has the status Invited or none");
            }
            Admitted one = admit(row);
            admitted.add(one);
            return RowDecisions.fresh(one);
        }

        private Admitted admit(Change row) {
            InviteRequest request = new InviteRequest(
                    new Profile(
                            row.name().of(PersonName.NONE),
                            row.end() == null ? null : row.end().at()),
                    Objects.requireNonNull(row.address()),
                    Objects.requireNonNullElse(row.role(), DefaultRole.END_USER),
                    Objects.requireNonNullElse(row.groups(), List.of()),
                    row.expiresIn(),
                    null,
                    null,
                    true);
            InviteDraft draft = InviteDraft.of(job.creator(), job.workspace(), request, MemberSource.BULK, null, state);
            Map<String, String> wanted = new HashMap<>();
            row.metadata().forEach((key, value) -> put(wanted, key, value));
            List<MetadataEntry> sealed = metadata.seal(draft.member().id(), wanted);
            seats.take(SeatUse.of(draft.member()));
            return new Admitted(row.number(), draft, sealed);
        }

        private static void put(Map<String, String> values, String key, @Nullable Object value) {
            if (value instanceof String text) {
                values.put(key, text);
            }
        }

        private RowVerdict duplicate(ParsedRow row, long earlier) {
            return RowDecisions.verdict(
                    row, RowOutcome.SKIPPED, RowVerdict.DUPLICATE, "The same person is in row " + earlier + " already");
        }
    }
}
