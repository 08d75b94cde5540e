package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.bulk.MemberChange.Letter;
import io.workspaces.keycloak.bulk.RowSource.Wish;
import io.workspaces.keycloak.bulk.RowVerdicts.Admitted;
import io.workspaces.keycloak.bulk.UpdateDecisions.Setting;
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
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberAuditEntry;
import io.workspaces.keycloak.member.MemberConflicts;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.member.SeatUse;
import io.workspaces.keycloak.member.StatusChanges;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.MetadataWrites;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides what happens with each row of one chunk of an update. */
final class RowJudge {
    private final Setting setting;
    private final FoundMembers found;
    private final FoundMetadata values;
    private final Function<String, Set<MetadataKey>> equal;
    private final BiPredicate<RowVerdict, Boolean> done;
    private final Map<String, Long> seen = new HashMap<>();
    private final List<Admitted> admitted = new ArrayList<>();
    private final List<MemberChange> changed = new ArrayList<>();

    /** @param done whether a row is done that has this verdict, and an effect or none */
    RowJudge(
            Setting setting,
            FoundMembers found,
            FoundMetadata values,
            Function<String, Set<MetadataKey>> equal,
            BiPredicate<RowVerdict, Boolean> done) {
        this.setting = setting;
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
        Wish wish = setting.source().wish(row, member, present);
        if (wish instanceof Wish.Leave leave) {
            return RowDecisions.verdict(row, RowOutcome.SKIPPED, leave.code(), leave.message())
                    .about(member.id());
        }
        if (wish instanceof Wish.Remove) {
            return removed(row, member);
        }
        if (wish instanceof Wish.Resend) {
            return found.isMailQueued(member)
                    ? RowDecisions.verdict(row, RowOutcome.SKIPPED, RowVerdict.MAIL_QUEUED, "A mail has still to leave")
                            .about(member.id())
                    : resent(row, member);
        }
        Wish.Edit edit = (Wish.Edit) wish;
        RowChange planned = new RowChange(setting.job().creator(), edit, member, found, setting.state());
        planned.patchMetadata(
                values.patch(edit.row(), member.id()), present, equal.apply(member.id()), setting.metadata());
        RowVerdict verdict = planned.verdict();
        if (!planned.nothing()) {
            MemberChange change = planned.change(!setting.metadata().checkOnly());
            boolean givesBack = done.test(verdict, change.effect().isPresent());
            setting.seats().take(givesBack ? planned.seats() : planned.seats().withoutReturns());
            changed.add(change);
        }
        return edit.kept().isEmpty() ? verdict : kept(verdict, edit.kept());
    }

    private RowVerdict removed(Change row, Member member) {
        return done(
                row,
                member,
                RowOutcome.REMOVE,
                StatusChanges.removed(member),
                Letter.CLOSED,
                MemberAuditEntry.removed(setting.job().creator(), member));
    }

    private RowVerdict resent(Change row, Member member) {
        RowVerdict verdict = done(
                row,
                member,
                RowOutcome.RESEND,
                member,
                Letter.RESENT,
                Resend.entry(setting.job().creator(), member));
        if (!setting.metadata().checkOnly() && done.test(verdict, false)) {
            setting.ports().resends().take(setting.job().workspace().realm(), Objects.requireNonNull(member.email()));
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
                setting.state().expiry());
        changed.add(change);
        String address = Objects.toString(member.email(), "");
        String seen = new Fingerprint()
                .with(member.id())
                .with(member.status().label())
                .with(address)
                .text();
        RowVerdict verdict = new RowVerdict(
                row.number(),
                address,
                outcome,
                null,
                null,
                member.id(),
                List.of(),
                new RowVerdict.Basis(seen, change.takesAdmin()));
        SeatUse seats = SeatUse.between(member, after);
        setting.seats().take(done.test(verdict, false) ? seats : seats.withoutReturns());
        return verdict;
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
        if (setting.job().submission().purpose().mode() != JobMode.UPDATE) {
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
        if (row.address() == null || setting.job().submission().purpose().onMissing() == OnMissing.FAIL) {
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
                row.profile().of(Profile.EMPTY),
                Objects.requireNonNull(row.address()),
                Objects.requireNonNullElse(row.role(), DefaultRole.END_USER),
                Objects.requireNonNullElse(row.groups(), List.of()),
                row.expiresIn(),
                null,
                null,
                true);
        InviteDraft draft = InviteDraft.of(
                setting.job().creator(),
                setting.job().workspace(),
                request.leadingTo(setting.job().submission().purpose().target()),
                MemberSource.BULK,
                null,
                setting.state());
        Map<String, String> wanted = new HashMap<>();
        row.metadata().forEach((key, value) -> put(wanted, key, value));
        List<MetadataEntry> sealed = setting.metadata().seal(draft.member().id(), wanted);
        setting.seats().take(SeatUse.of(draft.member()));
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
