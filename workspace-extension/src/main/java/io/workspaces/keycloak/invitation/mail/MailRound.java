package io.workspaces.keycloak.invitation.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One round of a node: claims what is due, mints tokens, sends outside of any database lock, and
 * writes down the outcome. A node that dies in between leaves the mails to whoever comes when its
 * lease has ended.
 */
public final class MailRound {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST = 100;

    private final MailRooms rooms;
    private final MailLimits limits;
    private final RetrySchedule schedule;
    private final Clock clock;

    public MailRound(MailRooms rooms, MailLimits limits, RetrySchedule schedule, Clock clock) {
        this.rooms = rooms;
        this.limits = limits;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Whether anything was due. */
    public boolean run() {
        int most = limits.perSecond() == 0 ? MOST : Math.min(MOST, limits.perSecond());
        List<QueuedMail> claimed = rooms.anywhere(room -> room.queue().claim(clock.instant(), LEASE, most));
        Map<String, List<QueuedMail>> byRealm = claimed.stream()
                .collect(Collectors.groupingBy(mail -> mail.workspace().realm()));
        byRealm.forEach(this::deliver);
        return !claimed.isEmpty();
    }

    /** When there will be something to do. */
    public Optional<Instant> nextDue() {
        return rooms.anywhere(room -> room.queue().nextDue());
    }

    /** Forgets which mails left so long ago that no limit counts them. */
    public void tidy() {
        rooms.anywhere(room -> {
            room.log().forget(clock.instant().minus(Duration.ofDays(1)));
            return true;
        });
    }

    private void deliver(String realm, List<QueuedMail> mails) {
        List<Letter> letters = rooms.in(realm, room -> new MailPreparation(room, limits, schedule, clock.instant())
                        .letters(realm, mails))
                .orElse(List.of());
        if (letters.isEmpty()) {
            return;
        }
        rooms.in(realm, room -> room.postOffice().send(letters))
                .ifPresent(deliveries -> rooms.in(realm, room -> {
                    new MailSettlement(room, schedule, clock.instant()).settle(deliveries);
                    return true;
                }));
    }
}
