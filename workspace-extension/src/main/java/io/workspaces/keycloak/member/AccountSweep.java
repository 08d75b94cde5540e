package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.AccountRegister.Presence;
import io.workspaces.keycloak.member.FederatedAccounts.Remembered;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds members whose accounts are gone although no event has said so, a workspace at a time: archives them if they are
 * few, and gives them back if the account is there again. If many are gone, somebody may have taken a directory away by
 * mistake; then it changes nobody and leaves a mark.
 */
public final class AccountSweep {
    /** How often each workspace is swept, and how long the account of a federation must be missing to be believed gone. */
    public static final Duration INTERVAL = Duration.ofDays(1);

    /** How many members a step looks at or archives. */
    static final int BATCH_SIZE = 100;

    /** One account may be gone in any workspace, and one of as many in a large one. */
    private static final int ONE_OF = 20;

    /** Sorts before every id. Oracle has no empty text to compare with. */
    private static final String START = " ";

    private final WorkspaceLocks locks;
    private final Members members;
    private final AccountReturn.Federation federation;
    private final AccountDeletion deletion;
    private final AccountReturn returns;

    public AccountSweep(
            WorkspaceLocks locks,
            Members members,
            AccountReturn.Federation federation,
            AccountDeletion deletion,
            AccountReturn returns) {
        this.locks = locks;
        this.members = members;
        this.federation = federation;
        this.deletion = deletion;
        this.returns = returns;
    }

    /** What a sweep does next. */
    public enum Phase {
        LOOK,
        ARCHIVE,
        DONE,
        /** Too many accounts were gone, and nothing was done. */
        STOPPED
    }

    /**
     * How far the sweep of a workspace has got.
     *
     * @param after the member that it has looked at last
     * @param active how many Active members it has seen
     * @param gone ids of the accounts of Active members that are gone
     * @param silent providers that could not be asked, and are not asked again
     */
    public record Progress(
            WorkspaceId workspace,
            Instant began,
            Phase phase,
            String after,
            int active,
            List<String> gone,
            Set<String> silent) {
        public boolean isOver() {
            return phase == Phase.DONE || phase == Phase.STOPPED;
        }

        private Progress to(Phase next, List<String> left) {
            return new Progress(workspace, began, next, after, active, left, silent);
        }
    }

    /** Begins the sweep of a workspace that is due. */
    public Optional<Progress> begin(Instant now) {
        Instant since = now.minus(INTERVAL);
        return federation
                .sweeps()
                .due(since)
                .filter(workspace -> federation.sweeps().claim(workspace, since, now))
                .map(workspace -> new Progress(workspace, now, Phase.LOOK, START, 0, List.of(), Set.of()));
    }

    /** Does the next step. A step that was rolled back can be repeated. */
    public Progress step(Progress progress) {
        return switch (progress.phase()) {
            case LOOK -> look(progress);
            case ARCHIVE -> archive(progress);
            case DONE, STOPPED -> progress;
        };
    }

    private Progress look(Progress progress) {
        List<Member> page = members.withAccount(progress.workspace(), progress.after(), BATCH_SIZE);
        Look look = new Look(progress);
        look.at(page);
        int active = progress.active()
                + (int) page.stream().filter(m -> m.is(MemberStatus.ACTIVE)).count();
        String after =
                page.isEmpty() ? progress.after() : page.get(page.size() - 1).id();
        Progress next =
                new Progress(progress.workspace(), progress.began(), Phase.LOOK, after, active, look.gone, look.silent);
        return page.size() < BATCH_SIZE ? judge(next) : next;
    }

    private Progress judge(Progress progress) {
        int gone = progress.gone().size();
        boolean stops = gone > Math.max(1, progress.active() / ONE_OF);
        federation.sweeps().stopped(progress.workspace(), stops ? gone : 0);
        if (gone > 0 && !stops) {
            return progress.to(Phase.ARCHIVE, progress.gone());
        }
        locks.lock(progress.workspace());
        return over(stops ? Phase.STOPPED : Phase.DONE, progress);
    }

    private Progress archive(Progress progress) {
        List<String> now =
                progress.gone().subList(0, Math.min(BATCH_SIZE, progress.gone().size()));
        List<String> later =
                List.copyOf(progress.gone().subList(now.size(), progress.gone().size()));
        locks.lock(progress.workspace());
        Set<String> back =
                federation.register().stored(progress.workspace().realm(), now).keySet();
        now.stream()
                .filter(userId -> !back.contains(userId))
                .forEach(userId -> deletion.dropped(Actor.SYSTEM, progress.workspace(), userId));
        return later.isEmpty() ? over(Phase.DONE, progress) : progress.to(Phase.ARCHIVE, later);
    }

    /** Counts a locked workspace's members anew, the last thing that a sweep does. */
    private Progress over(Phase end, Progress progress) {
        members.recount(progress.workspace());
        return progress.to(end, progress.gone());
    }

    /** One look at some members. */
    private final class Look {
        private final Instant began;
        private final String realm;
        private final List<String> gone;
        private final Set<String> silent;

        Look(Progress progress) {
            this.began = progress.began();
            this.realm = progress.workspace().realm();
            this.gone = new ArrayList<>(progress.gone());
            this.silent = new HashSet<>(progress.silent());
        }

        void at(List<Member> page) {
            Map<Boolean, List<Member>> byImport = page.stream()
                    .filter(member ->
                            member.is(MemberStatus.ACTIVE) || member.archivedReason() == ArchivedReason.ACCOUNT_GONE)
                    .collect(Collectors.partitioningBy(
                            member -> AccountOrigin.ofId(member.requireUserId()).isEmpty()));
            atStored(byImport.getOrDefault(true, List.of()));
            atFederated(byImport.getOrDefault(false, List.of()));
        }

        private void atStored(List<Member> some) {
            Map<String, Optional<AccountOrigin>> stored = federation.register().stored(realm, userIds(some));
            Map<String, AccountOrigin> origins = new HashMap<>();
            stored.forEach((userId, origin) -> origin.ifPresent(from -> origins.put(userId, from)));
            federation.accounts().remember(realm, origins);
            List<Member> missing = some.stream()
                    .filter(member -> !stored.containsKey(member.requireUserId()))
                    .toList();
            Map<String, Remembered> known = federation.accounts().find(userIds(missing));
            Map<AccountOrigin, String> imported = federation
                    .register()
                    .imported(
                            realm,
                            known.values().stream().map(Remembered::origin).toList());
            for (Member member : missing) {
                Remembered former = known.get(member.requireUserId());
                String successor = former == null ? null : imported.get(former.origin());
                if (successor != null) {
                    returns.giveBack(member, successor);
                } else if (member.is(MemberStatus.ACTIVE)) {
                    gone.add(member.requireUserId());
                }
            }
        }

        private void atFederated(List<Member> some) {
            Map<String, Remembered> known = federation.accounts().find(userIds(some));
            for (Member member : some) {
                String userId = member.requireUserId();
                AccountOrigin origin = AccountOrigin.ofId(userId).orElseThrow();
                if (silent.contains(origin.provider())) {
                    continue;
                }
                Presence presence = federation.register().ask(realm, userId);
                Instant missed = Optional.ofNullable(known.get(userId))
                        .map(Remembered::missedSince)
                        .orElse(null);
                switch (presence) {
                    case UNKNOWN -> silent.add(origin.provider());
                    case PRESENT -> {
                        if (missed != null) {
                            federation.accounts().miss(userId, null);
                        }
                        if (!member.is(MemberStatus.ACTIVE)) {
                            returns.giveBack(member, userId);
                        }
                    }
                    case GONE -> {
                        if (missed == null) {
                            federation.accounts().remember(realm, Map.of(userId, origin));
                            federation.accounts().miss(userId, began);
                        } else if (member.is(MemberStatus.ACTIVE) && !began.isBefore(missed.plus(INTERVAL))) {
                            gone.add(userId);
                        }
                    }
                }
            }
        }

        private static List<String> userIds(List<Member> some) {
            return some.stream().map(Member::requireUserId).toList();
        }
    }
}
