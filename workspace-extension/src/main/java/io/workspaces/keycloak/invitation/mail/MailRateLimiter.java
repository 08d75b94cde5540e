package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds mails back that are over a limit, each until its limit lets it pass, and those to excluded people. */
final class MailRateLimiter {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(1);

    /** For a workspace's limit: so often at most are all its waiting mails looked at. */
    private static final Duration LATER = Duration.ofMinutes(5);

    private final MailUnitOfWork work;
    private final MailLimits limits;
    private final Instant now;
    private final Map<String, Integer> passed = new HashMap<>();
    private final Set<String> full = new HashSet<>();

    MailRateLimiter(MailUnitOfWork work, MailLimits limits, Instant now) {
        this.work = work;
        this.limits = limits;
        this.now = now;
    }

    /** The drafts that may leave now; the others wait. */
    List<Draft> admit(String realm, List<Draft> drafts) {
        List<String> addresses =
                drafts.stream().map(d -> d.mail().recipient()).distinct().toList();
        Set<String> excluded = work.exclusions().among(realm, addresses);
        Map<String, MailLog.Tally> recipients = recipients(realm, addresses);
        Map<String, MailLog.Tally> ordinary = workspaces(drafts, false);
        Map<String, MailLog.Tally> bulk = workspaces(drafts, true);
        List<Draft> admitted = new ArrayList<>();
        for (Draft draft : drafts) {
            QueuedMail mail = draft.mail();
            boolean isBulk = mail.kind() == MailKind.BULK;
            String recipient = "to " + mail.recipient();
            String workspace = isBulk + " of " + mail.workspace().organization();
            Instant itsTurn = wait(
                    workspace,
                    (isBulk ? bulk : ordinary).get(mail.workspace().organization()),
                    perHour(mail.workspace(), isBulk),
                    HOUR);
            Instant theirTurn = wait(recipient, recipients.get(mail.recipient()), limits.perRecipient(), DAY);
            if (excluded.contains(mail.recipient())) {
                work.queue().postpone(mail, now.plus(SOON));
            } else if (itsTurn.isAfter(now)) {
                holdAll(workspace, mail, isBulk, latest(itsTurn, now.plus(LATER)));
            } else if (theirTurn.isAfter(now)) {
                work.queue().postpone(mail, theirTurn);
            } else {
                passed.merge(recipient, 1, Integer::sum);
                passed.merge(workspace, 1, Integer::sum);
                admitted.add(draft);
            }
        }
        return admitted;
    }

    /** Each would be claimed only to be held back in its turn, a hundred thousand of a large file one by one. */
    private void holdAll(String workspace, QueuedMail mail, boolean bulk, Instant due) {
        work.queue().postpone(mail, due);
        if (full.add(workspace)) {
            work.queue().postponeAll(mail.workspace(), bulk, now, due);
        }
    }

    private Map<String, MailLog.Tally> recipients(String realm, List<String> addresses) {
        return limits.perRecipient() == 0 ? Map.of() : work.log().toRecipients(realm, addresses, now.minus(DAY));
    }

    private Map<String, MailLog.Tally> workspaces(List<Draft> drafts, boolean bulk) {
        if (bulk && limits.bulkPerHour() == 0) {
            return Map.of();
        }
        List<String> organizations = drafts.stream()
                .map(Draft::mail)
                .filter(m -> bulk == (m.kind() == MailKind.BULK))
                .map(m -> m.workspace().organization())
                .distinct()
                .toList();
        return organizations.isEmpty() ? Map.of() : work.log().ofWorkspaces(organizations, bulk, now.minus(HOUR));
    }

    private int perHour(WorkspaceId workspace, boolean bulk) {
        return bulk
                ? limits.bulkPerHour()
                : work.workspaces().settings(workspace).mailsPerHour();
    }

    private Instant wait(String what, MailLog.@Nullable Tally counts, int limit, Duration window) {
        long here = passed.getOrDefault(what, 0);
        if (limit == 0 || here + (counts == null ? 0 : counts.count()) < limit) {
            return now;
        }
        return counts == null || counts.count() < limit
                ? now.plus(SOON)
                : counts.oldest().plus(window);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
