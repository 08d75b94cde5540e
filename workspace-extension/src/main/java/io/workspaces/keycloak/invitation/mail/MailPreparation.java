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
final class MailPreparation {
    /**
     * What may leave now.
     *
     * @param free when the realm's next mails may leave
     */
    record Batch(List<Letter> letters, Instant free) {}

    private final MailRoom room;
    private final MailLimits limits;
    private final RetrySchedule schedule;
    private final Instant now;

    MailPreparation(MailRoom room, MailLimits limits, RetrySchedule schedule, Instant now) {
        this.room = room;
        this.limits = limits;
        this.schedule = schedule;
        this.now = now;
    }

    Batch batch(String realm, List<QueuedMail> mails) {
        List<Draft> drafts = room.drafts().of(mails);
        dropOthers(mails, drafts);
        List<Draft> admitted = new MailGate(room, limits, now).admit(realm, drafts);
        if (admitted.isEmpty() || limits.perSecond() == 0) {
            return new Batch(write(realm, admitted), now);
        }
        Duration busy = Duration.ofSeconds(admitted.size()).dividedBy(limits.perSecond());
        Instant free = room.paces().go(realm, now, busy);
        if (free.isAfter(now)) {
            admitted.forEach(draft -> room.queue().postpone(draft.mail(), free));
            return new Batch(List.of(), free);
        }
        return new Batch(write(realm, admitted), now.plus(busy));
    }

    /** Mails of invitations that are gone or replaced have nobody left to reach. */
    private void dropOthers(List<QueuedMail> mails, List<Draft> drafts) {
        Set<QueuedMail> others = new HashSet<>(mails);
        drafts.forEach(draft -> others.remove(draft.mail()));
        room.queue().remove(others);
    }

    private List<Letter> write(String realm, List<Draft> drafts) {
        List<Letter> letters = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Draft draft : drafts) {
            LinkToken token = LinkToken.mint();
            Optional<URI> page = room.bases().page(realm, token);
            if (page.isEmpty()) {
                new MailSettlement(room, schedule, now)
                        .settle(drafts.stream()
                                .map(d -> new Delivery(d, MailFault.HOSTNAME_REQUIRED))
                                .toList());
                return List.of();
            }
            EmailAddress recipient = new EmailAddress(draft.mail().recipient());
            links.add(Link.to(draft.invitation(), recipient, token, LinkKind.MAILED, now));
            letters.add(new Letter(draft, page.get(), expiry(draft)));
        }
        room.links().add(links);
        return letters;
    }

    private Instant expiry(Draft draft) {
        return Objects.requireNonNullElseGet(
                draft.invitation().expiresAt(),
                () -> now.plus(draft.invitation().timeToLive()));
    }
}
