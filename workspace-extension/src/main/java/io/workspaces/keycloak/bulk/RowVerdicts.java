package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.invitation.InviteDraft;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.SeatUse;
import io.workspaces.keycloak.metadata.MetadataEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about the rows of a chunk.
 *
 * @param verdicts one for each row, in their order
 * @param admitted what to store for those that would be invited, in their order
 * @param changed what to store for members who would be changed, in their order
 */
public record RowVerdicts(List<RowVerdict> verdicts, List<Admitted> admitted, List<MemberChange> changed) {
    RowVerdicts(List<RowVerdict> verdicts, List<Admitted> admitted) {
        this(verdicts, admitted, List.of());
    }

    /** What it does to roles beyond what was asked for, in no matter which order. */
    List<Effect> effects() {
        return Stream.concat(
                        admitted.stream().map(one -> one.draft().effect()),
                        changed.stream().map(MemberChange::effect))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The people whom it invites or changes, as they will be. */
    List<Member> people() {
        return Stream.concat(
                        admitted.stream().map(one -> one.draft().member()),
                        changed.stream().filter(change -> !change.removed()).map(MemberChange::after))
                .toList();
    }

    /** How many more seats they need before the rows that take Admins, which run last, give any back. */
    SeatUse seats() {
        return Stream.concat(
                        admitted.stream().map(one -> SeatUse.of(one.draft().member())),
                        changed.stream().map(RowVerdicts::seats))
                .reduce(SeatUse.NONE, SeatUse::plus);
    }

    private static SeatUse seats(MemberChange change) {
        SeatUse use = SeatUse.between(change.before(), change.after());
        return change.takesAdmin() ? use.withoutReturns() : use;
    }

    /** Somebody to invite, with encrypted metadata. */
    public record Admitted(long row, InviteDraft draft, List<MetadataEntry> metadata) {
        String memberId() {
            return draft.member().id();
        }
    }

    /**
     * The same in the run: who is admitted is invited, unless their promotion is not the one that was shown.
     *
     * @param checked the chunk with the verdicts of the check
     * @param asShown whether promotions are still those that were shown
     */
    RowVerdicts inRun(Chunk checked, OnError onError, boolean asShown) {
        List<Admitted> people = admitted.stream()
                .filter(one -> asShown || one.draft().effect().isEmpty())
                .toList();
        Map<Long, String> invited = new HashMap<>();
        people.forEach(one -> invited.put(one.row(), one.memberId()));
        List<RowVerdict> ran = new ArrayList<>(verdicts.size());
        for (int i = 0; i < verdicts.size(); i++) {
            RowVerdict now = verdicts.get(i);
            boolean late = onError == OnError.ABORT && checked.verdicts().get(i).outcome() == RowOutcome.NEW;
            ran.add(inRun(now, invited.get(now.row()), late));
        }
        return new RowVerdicts(ran, people);
    }

    /** @param late whether the row had no error in the check, and errors then would have stopped the job */
    private static RowVerdict inRun(RowVerdict now, @Nullable String invited, boolean late) {
        if (invited != null) {
            return now.done().about(invited);
        }
        return switch (now.outcome()) {
            case NEW ->
                now.skipped(
                        ErrorCode.PLAN_OUTDATED.code(),
                        "The groups have changed since the check, so that the promotion is another one");
            case FAILED -> late ? now.skipped(now.code(), now.message()) : now;
            default -> now;
        };
    }
}
