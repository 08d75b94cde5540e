package io.workspaces.keycloak.invitation.mail;

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

/** Postpones mails that are over a limit until the limit allows them, and invitations of excluded people. */
final class MailRateLimiter {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(1);

    /** All waiting mails of a workspace that has reached its limit are looked at again no sooner than after this time. */
    private static final Duration WORKSPACE_PAUSE = Duration.ofMinutes(5);

    private final MailUnitOfWork work;
    private final MailLimits limits;
    private final Instant now;
    private final Map<String, Integer> allowedNow = new HashMap<>();
    private final Set<String> postponedWorkspaces = new HashSet<>();

    MailRateLimiter(MailUnitOfWork work, MailLimits limits, Instant now) {
        this.work = work;
        this.limits = limits;
        this.now = now;
    }

    /** The drafts that may leave now. The others are postponed. */
    List<Draft> allowed(String realm, List<Draft> drafts) {
        List<String> addresses =
                drafts.stream().map(d -> d.mail().recipient()).distinct().toList();
        Set<String> excluded = work.exclusions().among(realm, addresses);
        Map<String, MailUsage.Count> toRecipients = toRecipients(realm, addresses);
        Map<String, MailUsage.Count> ordinary = ofWorkspaces(drafts, false);
        Map<String, MailUsage.Count> bulk = ofWorkspaces(drafts, true);
        List<Draft> allowed = new ArrayList<>();
        for (Draft draft : drafts) {
            QueuedMail mail = draft.mail();
            boolean isBulk = mail.kind().isBulk();
            String recipient = "to " + mail.recipient();
            String workspace = isBulk + " of " + mail.workspace().organization();
            Instant workspaceAllows = allowedAt(
                    workspace,
                    (isBulk ? bulk : ordinary).get(mail.workspace().organization()),
                    perHour(mail.workspace(), isBulk),
                    HOUR);
            Instant recipientAllows =
                    allowedAt(recipient, toRecipients.get(mail.recipient()), limits.perRecipient(), DAY);
            if (excluded.contains(mail.recipient()) && !mail.kind().isInvitation()) {
                work.queue().remove(List.of(mail));
            } else if (excluded.contains(mail.recipient())) {
                work.queue().postpone(mail, now.plus(SOON), MailHold.ARCHIVED_EVERYWHERE);
            } else if (workspaceAllows.isAfter(now)) {
                postponeWorkspace(workspace, mail, isBulk, latest(workspaceAllows, now.plus(WORKSPACE_PAUSE)));
            } else if (recipientAllows.isAfter(now)) {
                work.queue().postpone(mail, recipientAllows, MailHold.MAILS_PER_RECIPIENT_PER_DAY);
            } else {
                allowedNow.merge(recipient, 1, Integer::sum);
                allowedNow.merge(workspace, 1, Integer::sum);
                allowed.add(draft);
            }
        }
        return allowed;
    }

    /** At once: otherwise each of the hundred thousand mails of a large file would be claimed only to be postponed. */
    private void postponeWorkspace(String workspace, QueuedMail mail, boolean bulk, Instant due) {
        MailHold hold = bulk ? MailHold.BULK_MAILS_PER_HOUR : MailHold.MAILS_PER_HOUR;
        work.queue().postpone(mail, due, hold);
        if (postponedWorkspaces.add(workspace)) {
            work.queue().postponeAll(mail.workspace(), bulk, now, due, hold);
        }
    }

    private Map<String, MailUsage.Count> toRecipients(String realm, List<String> addresses) {
        return limits.perRecipient() == 0 ? Map.of() : work.usage().toRecipients(realm, addresses, now.minus(DAY));
    }

    private Map<String, MailUsage.Count> ofWorkspaces(List<Draft> drafts, boolean bulk) {
        if (bulk && limits.bulkPerHour() == 0) {
            return Map.of();
        }
        List<String> organizations = drafts.stream()
                .map(Draft::mail)
                .filter(m -> bulk == m.kind().isBulk())
                .map(m -> m.workspace().organization())
                .distinct()
                .toList();
        return organizations.isEmpty() ? Map.of() : work.usage().ofWorkspaces(organizations, bulk, now.minus(HOUR));
    }

    private int perHour(WorkspaceId workspace, boolean bulk) {
        return bulk
                ? limits.bulkPerHour()
                : work.workspaces().settings(workspace).mailsPerHour();
    }

    /** {@code now}, or when one more mail of the recipient or workspace is within its limit. */
    private Instant allowedAt(String key, MailUsage.@Nullable Count sent, int limit, Duration window) {
        long inThisRun = allowedNow.getOrDefault(key, 0);
        if (limit == 0 || inThisRun + (sent == null ? 0 : sent.number()) < limit) {
            return now;
        }
        return sent == null || sent.number() < limit
                ? now.plus(SOON)
                : sent.oldest().plus(window);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
