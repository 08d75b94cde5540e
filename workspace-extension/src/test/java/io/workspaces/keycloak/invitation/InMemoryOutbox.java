package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.invitation.mail.MailHold;
import io.workspaces.keycloak.invitation.mail.MailQueue;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outbox in a map, with the claims that the table has. */
public final class InMemoryOutbox implements Outbox, MailQueue {
    /** A mail that waits, when it is due, what it waits for, and when it was queued. */
    public record Row(
            QueuedMail mail,
            MailLane lane,
            Instant due,
            @Nullable MailHold hold,
            Instant created) {
        private Row held(Instant until, @Nullable MailHold by) {
            return new Row(mail, lane, until, by, created);
        }

        private Row claimed(String claim, Instant until) {
            return new Row(with(claim, mail.attempts(), mail.firstTry()), lane, until, hold, created);
        }

        private Row failed(Instant firstTry, Instant next) {
            return new Row(with("", mail.attempts() + 1, firstTry), lane, next, null, created);
        }

        private Row withHeldTime(Instant since, Instant now) {
            Instant firstTry = mail.firstTry();
            return firstTry == null || firstTry.isAfter(since)
                    ? this
                    : new Row(
                            with(mail.claim(), mail.attempts(), firstTry.plus(Duration.between(since, now))),
                            lane,
                            due,
                            hold,
                            created);
        }

        private QueuedMail with(String claim, int attempts, @Nullable Instant firstTry) {
            return new QueuedMail(
                    mail.id(),
                    claim,
                    mail.workspace(),
                    mail.kind(),
                    mail.memberId(),
                    mail.recipient(),
                    mail.generation(),
                    mail.since(),
                    attempts,
                    firstTry);
        }
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final Clock clock;
    private int ids;
    private int asked;

    public InMemoryOutbox(Clock clock) {
        this.clock = clock;
    }

    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** How often somebody has looked whose turn it is. */
    public int asked() {
        return asked;
    }

    public List<QueuedMail> mails() {
        return rows.values().stream().map(Row::mail).toList();
    }

    /** When the mail to a recipient is due. */
    public Instant due(String recipient) {
        return rows.values().stream()
                .filter(row -> row.mail().recipient().equals(recipient))
                .findFirst()
                .orElseThrow()
                .due();
    }

    /** What the mail to a recipient waits for. */
    public @Nullable MailHold hold(String recipient) {
        return rows.values().stream()
                .filter(row -> row.mail().recipient().equals(recipient))
                .findFirst()
                .orElseThrow()
                .hold();
    }

    /** Remembers all rows; the answer brings them back. */
    public Runnable remember() {
        Map<String, Row> former = new TreeMap<>(rows);
        return () -> {
            rows.clear();
            rows.putAll(former);
        };
    }

    void drop(String memberId) {
        rows.values().removeIf(row -> row.mail().memberId().equals(memberId));
    }

    @Override
    public void queue(Invitation invitation, EmailAddress recipient, MailKind kind, MailLane lane) {
        drop(invitation.memberId());
        String id = String.format("mail-%05d", ++ids);
        rows.put(
                id,
                new Row(
                        new QueuedMail(
                                id,
                                "",
                                invitation.workspace(),
                                kind,
                                invitation.memberId(),
                                recipient.value(),
                                invitation.generation(),
                                null,
                                0,
                                null),
                        lane,
                        clock.instant(),
                        null,
                        clock.instant()));
    }

    @Override
    public void queue(MailKind kind, Member member, EmailAddress recipient, @Nullable Instant since) {
        List<QueuedMail> replaced = mails().stream()
                .filter(mail -> mail.kind() == kind && mail.memberId().equals(member.id()))
                .toList();
        Instant from = replaced.stream()
                .map(QueuedMail::since)
                .filter(Objects::nonNull)
                .filter(earlier -> since != null && earlier.isBefore(since))
                .findFirst()
                .orElse(since);
        replaced.forEach(mail -> rows.remove(mail.id()));
        String id = String.format("mail-%05d", ++ids);
        QueuedMail mail =
                new QueuedMail(id, "", member.workspace(), kind, member.id(), recipient.value(), 0, from, 0, null);
        rows.put(id, new Row(mail, MailLane.IN_TURN, clock.instant(), null, clock.instant()));
    }

    @Override
    public Optional<String> nextRealm(MailLane lane, @Nullable String after) {
        asked++;
        return in(lane).map(row -> row.mail().workspace().realm())
                .filter(realm -> after == null || realm.compareTo(after) > 0)
                .min(Comparator.naturalOrder());
    }

    @Override
    public Optional<Head> nextWorkspace(MailLane lane, String realm, @Nullable String after) {
        asked++;
        return in(lane).filter(row -> row.mail().workspace().realm().equals(realm))
                .map(row -> new Head(row.mail().workspace().organization(), row.due()))
                .filter(head -> after == null || head.organization().compareTo(after) > 0)
                .min(Comparator.comparing(Head::organization).thenComparing(Head::due));
    }

    @Override
    public List<String> due(MailLane lane, WorkspaceId workspace, Instant now, int max) {
        asked++;
        return in(lane).filter(row ->
                        row.mail().workspace().equals(workspace) && !row.due().isAfter(now))
                .sorted(Comparator.comparing(Row::due))
                .limit(max)
                .map(row -> row.mail().id())
                .toList();
    }

    private Stream<Row> in(MailLane lane) {
        return rows.values().stream().filter(row -> row.lane() == lane);
    }

    @Override
    public List<QueuedMail> claim(List<String> ids, Instant now, Instant leaseUntil) {
        String claim = UUID.randomUUID().toString();
        List<Row> due = rows.values().stream()
                .filter(row -> ids.contains(row.mail().id()) && !row.due().isAfter(now))
                .map(row -> row.claimed(claim, leaseUntil))
                .toList();
        due.forEach(row -> rows.put(row.mail().id(), row));
        return due.stream().map(Row::mail).toList();
    }

    @Override
    public List<QueuedMail> claimDueBefore(Instant time, Instant leaseUntil, int max) {
        String claim = UUID.randomUUID().toString();
        List<String> old = rows.values().stream()
                .filter(row -> row.due().isBefore(time) && row.hold() != MailHold.ARCHIVED_EVERYWHERE)
                .limit(max)
                .map(row -> row.mail().id())
                .toList();
        old.forEach(id -> rows.computeIfPresent(id, (key, row) -> row.claimed(claim, leaseUntil)));
        return mails().stream().filter(mail -> old.contains(mail.id())).toList();
    }

    @Override
    public void addHeldTime(Instant since, Instant now) {
        rows.replaceAll((id, row) -> row.withHeldTime(since, now));
    }

    @Override
    public Optional<Instant> nextDue() {
        return rows.values().stream().map(Row::due).min(Comparator.naturalOrder());
    }

    @Override
    public void remove(Collection<QueuedMail> mails) {
        mails.forEach(mail -> rows.values().removeIf(row -> isClaimed(row, mail)));
    }

    @Override
    public void giveBack(Collection<QueuedMail> mails) {
        mails.forEach(mail -> change(mail, row -> row.held(row.created(), null)));
    }

    @Override
    public void postpone(QueuedMail mail, Instant due, MailHold hold) {
        change(mail, row -> row.held(due, hold));
    }

    @Override
    public void postponeAll(WorkspaceId workspace, boolean bulk, Instant now, Instant due, MailHold hold) {
        rows.replaceAll((id, row) -> row.mail().workspace().equals(workspace)
                        && bulk == row.mail().kind().isBulk()
                        && !row.due().isAfter(now)
                ? row.held(due, hold)
                : row);
    }

    @Override
    public void retry(QueuedMail mail, Instant firstTry, Instant due) {
        change(mail, row -> row.failed(firstTry, due));
    }

    private void change(QueuedMail mail, UnaryOperator<Row> to) {
        rows.replaceAll((id, row) -> isClaimed(row, mail) ? to.apply(row) : row);
    }

    private static boolean isClaimed(Row row, QueuedMail mail) {
        return row.mail().id().equals(mail.id()) && row.mail().claim().equals(mail.claim());
    }
}
