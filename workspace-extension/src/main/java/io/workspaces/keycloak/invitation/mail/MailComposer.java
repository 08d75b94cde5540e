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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Turns claimed mails into letters, with a fresh token in each. */
final class MailComposer {
    /**
     * What may leave now.
     *
     * @param free when the realm's next mails may leave
     */
    record Batch(List<OutgoingMail> outgoingMails, Instant free) {}

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
        List<Draft> drafts = work.drafts().of(mails);
        dropOthers(mails, drafts);
        List<Draft> admitted = new MailRateLimiter(work, limits, now).admit(realm, drafts);
        if (admitted.isEmpty() || limits.perSecond() == 0) {
            return new Batch(write(realm, admitted), now);
        }
        Duration busy = Duration.ofSeconds(admitted.size()).dividedBy(limits.perSecond());
        Instant free = work.sendRate().go(realm, now, busy);
        if (free.isAfter(now)) {
            admitted.forEach(draft -> work.queue().postpone(draft.mail(), free));
            return new Batch(List.of(), free);
        }
        return new Batch(write(realm, admitted), now.plus(busy));
    }

    /** Mails of invitations that are gone or replaced have nobody left to reach. */
    private void dropOthers(List<QueuedMail> mails, List<Draft> drafts) {
        Set<QueuedMail> others = new HashSet<>(mails);
        drafts.forEach(draft -> others.remove(draft.mail()));
        work.queue().remove(others);
    }

    private List<OutgoingMail> write(String realm, List<Draft> drafts) {
        List<OutgoingMail> outgoingMails = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Draft draft : drafts) {
            LinkToken token = LinkToken.mint();
            Optional<URI> page = work.bases().page(realm, token);
            if (page.isEmpty()) {
                new DeliveryRecorder(work, schedule, now)
                        .settle(drafts.stream()
                                .map(d -> new Delivery(d, MailFault.HOSTNAME_REQUIRED))
                                .toList());
                return List.of();
            }
            EmailAddress recipient = new EmailAddress(draft.mail().recipient());
            links.add(Link.to(draft.invitation(), recipient, token, LinkKind.MAILED, now));
            outgoingMails.add(new OutgoingMail(draft, page.get(), expiry(draft)));
        }
        work.links().add(links);
        return outgoingMails;
    }

    private Instant expiry(Draft draft) {
        return Objects.requireNonNullElseGet(
                draft.invitation().expiresAt(),
                () -> now.plus(draft.invitation().timeToLive()));
    }
}
