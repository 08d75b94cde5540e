package io.workspaces.keycloak.invitation.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One round of a node: claims what is due, mints tokens, sends without a lock on anything, and
 * writes down the outcome of each mail before it sends the next. A node that dies in between leaves
 * the mails to whoever comes when its lease has ended, and may have sent one of them.
 */
public final class MailRound {
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** No mail is begun later, so that even a slow mail server is done with it before the lease ends. */
    private static final Duration SENDING = Duration.ofMinutes(2);

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
        Instant sendUntil = clock.instant().plus(SENDING);
        List<QueuedMail> claimed = rooms.anywhere(room -> room.queue().claim(clock.instant(), LEASE, most));
        Map<String, List<QueuedMail>> byRealm = claimed.stream()
                .collect(Collectors.groupingBy(mail -> mail.workspace().realm()));
        byRealm.forEach((realm, mails) -> deliver(realm, mails, sendUntil));
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

    private void deliver(String realm, List<QueuedMail> mails, Instant until) {
        List<Letter> letters = rooms.in(realm, room -> new MailPreparation(room, limits, schedule, clock.instant())
                        .letters(realm, mails))
                .orElse(List.of());
        for (int i = 0; i < letters.size(); i++) {
            if (clock.instant().isAfter(until)) {
                giveBack(realm, letters.subList(i, letters.size()));
                return;
            }
            Letter letter = letters.get(i);
            Optional<Delivery> delivery = rooms.in(realm, room -> send(room, letter));
            if (delivery.isEmpty()) {
                return;
            }
            MailFault fault = delivery.get().fault();
            if (fault != null && fault.general()) {
                // It would stop the realm's other mails too, only slower.
                settle(realm, letters.subList(i + 1, letters.size()), fault);
                return;
            }
        }
    }

    private Delivery send(MailRoom room, Letter letter) {
        Delivery delivery = room.postOffice().send(letter);
        new MailSettlement(room, schedule, clock.instant()).settle(List.of(delivery));
        return delivery;
    }

    private void settle(String realm, List<Letter> letters, MailFault fault) {
        rooms.in(realm, room -> {
            List<Delivery> deliveries = letters.stream()
                    .map(letter -> new Delivery(letter.draft(), fault))
                    .toList();
            new MailSettlement(room, schedule, clock.instant()).settle(deliveries);
            return true;
        });
    }

    private void giveBack(String realm, List<Letter> letters) {
        rooms.in(realm, room -> {
            letters.forEach(letter -> room.queue().postpone(letter.draft().mail(), clock.instant()));
            return true;
        });
    }
}
