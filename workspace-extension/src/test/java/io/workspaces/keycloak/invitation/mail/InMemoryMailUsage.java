package io.workspaces.keycloak.invitation.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the limits count, in lists. */
public final class InMemoryMailUsage implements MailUsage {
    /** A mail that left. */
    record Sent(QueuedMail mail, Instant at) {}

    private record Resent(String realm, String recipient, Instant at) {}

    private final List<Sent> sent = new ArrayList<>();
    private final List<Resent> resends = new ArrayList<>();
    private final Map<String, Instant> freeAt = new HashMap<>();

    /** Why the mail servers of realms that do not answer do not. */
    final Map<String, MailFault> silent = new HashMap<>();

    int size() {
        return sent.size() + resends.size();
    }

    void add(QueuedMail mail, Instant at) {
        sent.add(new Sent(mail, at));
    }

    /** Remembers everything; the answer brings it back. */
    Runnable remember() {
        List<Sent> formerSent = List.copyOf(sent);
        Map<String, Instant> formerFreeAt = Map.copyOf(freeAt);
        Map<String, MailFault> formerSilent = Map.copyOf(silent);
        return () -> {
            silent.clear();
            silent.putAll(formerSilent);
            sent.clear();
            sent.addAll(formerSent);
            freeAt.clear();
            freeAt.putAll(formerFreeAt);
        };
    }

    @Override
    public void pause(String realm, Instant until, MailFault reason) {
        freeAt.put(realm, until);
        silent.put(realm, reason);
    }

    @Override
    public boolean isSilent(String realm) {
        return silent.containsKey(realm);
    }

    @Override
    public void answers(String realm) {
        silent.remove(realm);
    }

    @Override
    public void add(Collection<Draft> drafts, Instant now) {
        drafts.forEach(draft -> add(draft.mail(), now));
    }

    private Map<String, Count> counts(
            Collection<String> keys, Instant since, Predicate<Sent> counted, boolean byRecipient) {
        Map<String, Count> counts = new HashMap<>();
        for (String key : keys) {
            Count count = count(
                    sent.stream()
                            .filter(counted)
                            .filter(one -> key.equals(
                                    byRecipient
                                            ? one.mail().recipient()
                                            : one.mail().workspace().organization()))
                            .map(Sent::at),
                    since);
            if (count.number() > 0) {
                counts.put(key, count);
            }
        }
        return counts;
    }

    private static Count count(Stream<Instant> times, Instant since) {
        List<Instant> counted = times.filter(at -> at.isAfter(since)).toList();
        return new Count(
                counted.size(), counted.stream().min(Comparator.naturalOrder()).orElse(since));
    }

    @Override
    public Map<String, Count> toRecipients(String realm, Collection<String> recipients, Instant since) {
        return counts(recipients, since, one -> one.mail().workspace().realm().equals(realm), true);
    }

    @Override
    public Map<String, Count> ofWorkspaces(Collection<String> organizations, boolean bulk, Instant since) {
        return counts(organizations, since, one -> bulk == one.mail().kind().isBulk(), false);
    }

    @Override
    public void addResend(String realm, String recipient, Instant now) {
        resends.add(new Resent(realm, recipient, now));
    }

    @Override
    public Count resendsTo(String realm, String recipient, Instant since) {
        return count(
                resends.stream()
                        .filter(one ->
                                one.realm().equals(realm) && one.recipient().equals(recipient))
                        .map(Resent::at),
                since);
    }

    @Override
    public Instant reserve(String realm, Instant now, Duration busy) {
        Instant free = freeAt.getOrDefault(realm, now);
        if (free.isAfter(now)) {
            return free;
        }
        freeAt.put(realm, now.plus(busy));
        return now;
    }

    @Override
    public void forget(Instant before) {
        sent.removeIf(one -> one.at().isBefore(before));
        resends.removeIf(one -> one.at().isBefore(before));
    }
}
