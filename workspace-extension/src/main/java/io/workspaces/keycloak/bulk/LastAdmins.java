package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.CheckSummary.AdminBalance;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.member.Account;
import io.workspaces.keycloak.member.Accounts;
import io.workspaces.keycloak.member.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a workspace from losing its last Active Admin by an update. All rows after which somebody is one no longer run
 * after the others, together; if nobody would be left, none of them does.
 */
final class LastAdmins {
    private final Members members;
    private final Accounts accounts;

    LastAdmins(Members members, Accounts accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    /** What these changes do to the number of Admins. */
    AdminBalance balance(BulkJob job, List<MemberChange> changes) {
        List<MemberChange> taking =
                changes.stream().filter(MemberChange::takesAdmin).toList();
        List<MemberChange> making =
                changes.stream().filter(MemberChange::makesAdmin).toList();
        List<MemberChange> lasting =
                taking.stream().filter(change -> change.before().lastingAdmin()).toList();
        return new AdminBalance(taking.size(), enabled(job, making) - enabled(job, lasting));
    }

    private int enabled(BulkJob job, List<MemberChange> changes) {
        if (changes.isEmpty()) {
            return 0;
        }
        Map<String, Account> found = accounts.all(
                job.workspace(),
                changes.stream().map(change -> change.before().requireUserId()).toList());
        return (int) found.values().stream().filter(Account::enabled).count();
    }

    /** Whether the check of a file has found that nobody would be left. */
    boolean wouldLeaveNone(BulkJob job) {
        AdminBalance found = job.progress().summary().admins();
        return found.taken() > 0 && members.lastingAdmins(job.workspace()).size() + found.balance() < 1;
    }

    /** Whether nobody is left after these changes, as things are now. */
    boolean leavesNone(BulkJob job, Collection<MemberChange> taking) {
        Set<String> admins = members.lastingAdmins(job.workspace());
        taking.forEach(change -> admins.remove(change.before().id()));
        return !taking.isEmpty() && admins.isEmpty();
    }

    static RowVerdict refused(RowVerdict verdict, OnError onError) {
        return verdict.because(
                onError == OnError.ABORT ? RowOutcome.SKIPPED : RowOutcome.FAILED,
                ErrorCode.LAST_ADMIN.code(),
                ErrorCode.LAST_ADMIN.title());
    }

    /** The job whose rows that take an Admin fail; called after the last chunk of the check. */
    BulkJob refuse(BulkJob job, BulkChunks chunks) {
        BulkJob refused = job;
        Set<RowOutcome> taking = Set.of(RowOutcome.UPDATE, RowOutcome.ARCHIVE, RowOutcome.REMOVE);
        for (Optional<Integer> next = chunks.firstWith(job.id(), 0, taking); next.isPresent(); ) {
            Chunk chunk = chunks.find(job.id(), next.get()).orElseThrow();
            List<RowVerdict> verdicts = new ArrayList<>();
            chunk.verdicts()
                    .forEach(verdict -> verdicts.add(verdict.takesAdmin() ? refused(verdict, OnError.SKIP) : verdict));
            Chunk after = chunk.judged(verdicts);
            if (!after.counts().equals(chunk.counts())) {
                chunks.saveJudged(List.of(after));
                refused = refused.recounted(chunk.counts(), after.counts());
            }
            next = chunks.firstWith(job.id(), chunk.number() + 1, taking);
        }
        return refused;
    }
}
