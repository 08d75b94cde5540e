package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.bulk.MemberChange.Letter;
import io.workspaces.keycloak.bulk.csv.ParsedRow.Change;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.invitation.InviteDraft;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberAuditEntry;
import io.workspaces.keycloak.member.MemberConflicts;
import io.workspaces.keycloak.member.MemberEdit;
import io.workspaces.keycloak.member.MemberPatch;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.member.RoleRules;
import io.workspaces.keycloak.member.SeatUse;
import io.workspaces.keycloak.member.StatusChanges;
import io.workspaces.keycloak.metadata.EditMetadata;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.MetadataPatch;
import io.workspaces.keycloak.metadata.MetadataWrites;
import io.workspaces.keycloak.metadata.PlannedPatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one row of an update makes of one member. */
final class RowChange {
    private final Actor actor;
    private final Change row;
    private final Member before;
    private final Member base;
    private final MemberEdit edit;
    private final Member edited;
    private final Member after;
    private final RoleRules rules;
    private final boolean nameKept;
    private final Duration expiresIn;
    private final FieldComparison fields;
    private @Nullable AuditEntry ofMetadata;
    private MetadataWrites metadata = MetadataWrites.NONE;

    /** @throws WorkspacesException if the row cannot be done */
    RowChange(Actor actor, RowSource.Wish.Edit wish, Member member, FoundMembers found, InviteDraft.State state) {
        this.actor = actor;
        this.row = wish.row();
        this.before = member;
        this.rules = state.rules();
        this.base = base(found, state);
        this.expiresIn = Objects.requireNonNullElse(row.expiresIn(), state.expiry());
        boolean owned = base.userId() != null;
        this.nameKept = owned && row.profile().name().differs(base.name());
        Profile wanted = owned
                ? row.profile().withoutName(base.profile())
                : row.profile().of(base.profile());
        EmailAddress address = row.address();
        // Who is archived may have any end: it counts when they come back.
        Profile profile = archives() ? wanted.until(base.profile().activeUntil()) : wanted;
        MemberPatch patch = new MemberPatch(profile, address, row.role(), row.groups());
        this.edit =
                MemberEdit.of(base, patch, rules, found.holder(address, member.id()), state.languages(), state.now());
        Member changed = edit.after();
        this.edited = archives()
                ? changed.withIdentity(changed.email(), changed.profile().until(wanted.activeUntil()), changed.flags())
                : changed;
        this.after = archives() ? archived(edited, wish.former()) : edited;
        StatusChanges.requireAddress(after);
        this.fields = new FieldComparison(before, after, rules.groups(), state.zone());
    }

    private static Member archived(Member member, OldValue.@Nullable Former former) {
        Member archived = StatusChanges.archived(member, ArchivedReason.ADMIN);
        return former == null ? archived : archived.formerlyActive(former.userId(), former.joinedAt());
    }

    /** The member in the status from which the other columns go on. */
    private Member base(FoundMembers found, InviteDraft.State state) {
        boolean archived = before.is(MemberStatus.ARCHIVED);
        if (row.status() == MemberStatus.INVITED && before.is(MemberStatus.ACTIVE)) {
            throw MemberConflicts.status(before.status());
        }
        if (!archived || row.status() == null || row.status() == MemberStatus.ARCHIVED) {
            return before;
        }
        return StatusChanges.unarchived(
                before,
                row.profile().end(before.profile()),
                row.status() == MemberStatus.INVITED,
                () -> found.isExcluded(before),
                () -> found.isEnabled(before.requireUserId()),
                state.now());
    }

    private boolean archives() {
        return row.status() == MemberStatus.ARCHIVED
                && (!before.is(MemberStatus.ARCHIVED) || row.archivesAgain())
                && StatusChanges.archived(before, ArchivedReason.ADMIN) != before;
    }

    private List<AuditEntry> entries() {
        List<AuditEntry> entries = new ArrayList<>();
        if (base != before) {
            entries.add(MemberAuditEntry.unarchived(actor, before, base));
        }
        if (!edited.equals(base)) {
            entries.add(MemberAuditEntry.entry(actor, base, edited, rules.groups()));
        }
        if (archives()) {
            entries.add(MemberAuditEntry.archived(actor, before, ArchivedReason.ADMIN));
        }
        if (ofMetadata != null) {
            entries.add(ofMetadata);
        }
        return entries;
    }

    /**
     * Adds what the row does to the metadata that the member has.
     *
     * @param equal keys whose value is what the patch writes
     */
    void patchMetadata(MetadataPatch patch, List<MetadataEntry> present, Set<MetadataKey> equal, RowMetadata sealing) {
        if (patch.isEmpty()) {
            return;
        }
        present.stream()
                .filter(entry -> patch.keys().contains(entry.key()))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .forEach(entry -> fields.sees(entry.key().name()).with(Long.toString(entry.revision())));
        PlannedPatch planned = PlannedPatch.of(before.id(), present, patch, equal);
        planned.keys().forEach(key -> fields.addMetadata(key.name()));
        metadata = sealing.seal(planned);
        if (!planned.keys().isEmpty()) {
            ofMetadata = EditMetadata.entry(actor, after, metadata.written(), metadata.gone());
        }
    }

    SeatUse seats() {
        return SeatUse.between(before, after);
    }

    boolean nothing() {
        return fields.changes().isEmpty();
    }

    /** @param recorded whether it is stored; entries may name hundreds of groups each, and a check has thousands of rows */
    MemberChange change(boolean recorded) {
        return new MemberChange(
                row.number(),
                before,
                after,
                edit.effect(),
                recorded ? entries() : List.of(),
                metadata,
                letter(),
                false,
                expiresIn);
    }

    private Letter letter() {
        if (archives()) {
            return Letter.CLOSED;
        }
        if (after.is(MemberStatus.INVITED) && !before.is(MemberStatus.INVITED)) {
            return Letter.NEW;
        }
        return edit.invitesElsewhere() ? Letter.READDRESSED : Letter.NONE;
    }

    RowVerdict verdict() {
        RowOutcome outcome = outcome();
        String code = null;
        String message = null;
        if (edit.effect().isPresent()) {
            Effect effect = edit.effect().get();
            code = effect.promotion() ? RowVerdict.PROMOTED : RowVerdict.LEAVES_GROUPS;
            message = effect.promotion() ? RowDecisions.promotion(effect) : leaving(effect);
        } else if (nameKept) {
            code = RowVerdict.NAME_KEPT;
            message = "The name belongs to the account and stays";
        } else if (row.status() == MemberStatus.ACTIVE && before.is(MemberStatus.INVITED)) {
            code = RowVerdict.NOT_ACTIVATED;
            message = "The person stays Invited until they accept; a file activates nobody";
        }
        RowVerdict.Basis seen = nothing() ? null : new RowVerdict.Basis(fields.basis(), before.losesAdmin(after));
        String address = Objects.requireNonNullElse(
                row.address() == null ? null : row.email(), FieldComparison.text(before.email()));
        return new RowVerdict(row.number(), address, outcome, code, message, before.id(), fields.changes(), seen);
    }

    private static String leaving(Effect effect) {
        return "A %s leaves the groups %s"
                .formatted(
                        effect.toRole().label(),
                        effect.groupsLeft().stream().map(Group::name).sorted().collect(Collectors.joining(", ")));
    }

    private RowOutcome outcome() {
        if (archives()) {
            return RowOutcome.ARCHIVE;
        }
        if (before.status() != after.status()) {
            return RowOutcome.UNARCHIVE;
        }
        return nothing() ? RowOutcome.UNCHANGED : RowOutcome.UPDATE;
    }
}
