package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.invitation.Link;
import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.invitation.LinkToken;
import io.workspaces.keycloak.kernel.EmailAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes claimed mails, invitations with a new link each, as far as limits let them leave now. */
final class MailComposer {
    /**
     * The mails that may leave now.
     *
     * @param nextAt when the realm may send its next mails
     * @param silent whether its mail server has kept the last try waiting
     */
    record Batch(List<OutgoingMail> mails, Instant nextAt, boolean silent) {}

    private final MailUnitOfWork work;
    private final MailLimits limits;
    private final RetrySchedule schedule;
    private final Instant now;

    MailComposer(MailUnitOfWork work, MailLimits limits, RetrySchedule schedule, Instant now) {
        this.work = work;
        this.limits = limits;
        this.schedule = schedule;
        this.now = now;
    }

    Batch batch(String realm, List<QueuedMail> mails) {
        List<Draft> drafts = work.drafts(mails, now);
        removeObsolete(mails, drafts);
        List<Draft> allowed = new MailRateLimiter(work, limits, now).allowed(realm, drafts);
        if (allowed.isEmpty()) {
            return new Batch(List.of(), now, false);
        }
        Duration busy = limits.perSecond() == 0
                ? Duration.ZERO
                : Duration.ofSeconds(allowed.size()).dividedBy(limits.perSecond());
        Instant reserved = work.usage().reserve(realm, now, busy);
        if (reserved.isAfter(now)) {
            work.queue().giveBack(allowed.stream().map(Draft::mail).toList());
            return new Batch(List.of(), reserved, false);
        }
        return new Batch(write(realm, allowed), now.plus(busy), work.usage().isSilent(realm));
    }

    /** Removes the mails that have nothing to say any more, such as those of invitations that are gone or replaced. */
    private void removeObsolete(List<QueuedMail> mails, List<Draft> drafts) {
        Set<QueuedMail> obsolete = new HashSet<>(mails);
        drafts.forEach(draft -> obsolete.remove(draft.mail()));
        work.queue().remove(obsolete);
    }

    private List<OutgoingMail> write(String realm, List<Draft> drafts) {
        List<OutgoingMail> outgoingMails = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft instanceof InvitationDraft invited) {
                LinkToken token = LinkToken.mint();
                Optional<URI> page = work.urls().page(realm, token);
                if (page.isEmpty()) {
                    fail(drafts);
                    return List.of();
                }
                EmailAddress recipient = new EmailAddress(invited.mail().recipient());
                links.add(Link.to(invited.invitation(), recipient, token, LinkKind.MAILED, now));
                outgoingMails.add(new OutgoingMail.Invitation(
                        invited, page.get(), invited.invitation().expiresIfMailed(now)));
            } else if (draft instanceof EndNotice notice) {
                outgoingMails.add(new OutgoingMail.Notice(notice));
            } else if (draft instanceof EndDigest digest) {
                outgoingMails.add(new OutgoingMail.Digest(digest));
            }
        }
        work.links().add(links);
        return outgoingMails;
    }

    private void fail(List<Draft> drafts) {
        new DeliveryRecorder(work, schedule, now)
                .record(drafts.stream()
                        .map(draft -> new Delivery(draft, MailFailure.of(MailFault.HOSTNAME_REQUIRED)))
                        .toList());
    }
}
