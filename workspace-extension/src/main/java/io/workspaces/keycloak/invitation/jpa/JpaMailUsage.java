package io.workspaces.keycloak.invitation.jpa;

import static java.util.stream.Collectors.toMap;

import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.mail.Draft;
import io.workspaces.keycloak.invitation.mail.MailFault;
import io.workspaces.keycloak.invitation.mail.MailUsage;
import io.workspaces.keycloak.kernel.Sha256;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row for each mail, each resend and each realm. Addresses are stored as hashes, since they may be those of people
 * who are no member any more.
 */
public final class JpaMailUsage implements MailUsage {
    /** What was sent to a recipient, or for a workspace. */
    private record Sent(String to, long count, long oldest) {}

    private record Asked(long count, @Nullable Long oldest) {}

    private final EntityManager em;

    public JpaMailUsage(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Collection<Draft> sent, Instant now) {
        for (Draft draft : sent) {
            SentMailEntity row = new SentMailEntity();
            row.id = UUID.randomUUID().toString();
            row.realmId = draft.mail().workspace().realm();
            row.organizationId = draft.mail().workspace().organization();
            row.recipientHash = Sha256.hex(draft.mail().recipient());
            row.kind = draft.mail().kind();
            row.sentAt = now.toEpochMilli();
            em.persist(row);
        }
    }

    @Override
    public Map<String, Count> toRecipients(String realm, Collection<String> recipients, Instant since) {
        Map<String, String> byHash = recipients.stream().collect(toMap(Sha256::hex, Function.identity()));
        return counts(
                em.createQuery(
                                "select s.recipientHash, count(s), min(s.sentAt) from WspSentMail s"
                                        + " where s.realmId = :realm and s.recipientHash in :hashes and s.sentAt > :since"
                                        + " group by s.recipientHash",
                                Sent.class)
                        .setParameter("realm", realm)
                        .setParameter("hashes", byHash.keySet())
                        .setParameter("since", since.toEpochMilli()),
                byHash::get);
    }

    @Override
    public Map<String, Count> ofWorkspaces(Collection<String> organizations, boolean bulk, Instant since) {
        return counts(
                em.createQuery(
                                "select s.organizationId, count(s), min(s.sentAt) from WspSentMail s"
                                        + " where s.organizationId in :orgs and s.sentAt > :since"
                                        + (bulk ? " and s.kind in :bulk" : " and s.kind not in :bulk")
                                        + " group by s.organizationId",
                                Sent.class)
                        .setParameter("orgs", organizations)
                        .setParameter("bulk", MailKind.BULK_KINDS)
                        .setParameter("since", since.toEpochMilli()),
                Function.identity());
    }

    @Override
    public void addResend(String realm, String recipient, Instant now) {
        ResendEntity row = new ResendEntity();
        row.id = UUID.randomUUID().toString();
        row.realmId = realm;
        row.recipientHash = Sha256.hex(recipient);
        row.askedAt = now.toEpochMilli();
        em.persist(row);
    }

    @Override
    public Count resendsTo(String realm, String recipient, Instant since) {
        Asked asked = em.createQuery(
                        "select count(r), min(r.askedAt) from WspResend r where r.realmId = :realm"
                                + " and r.recipientHash = :hash and r.askedAt > :since",
                        Asked.class)
                .setParameter("realm", realm)
                .setParameter("hash", Sha256.hex(recipient))
                .setParameter("since", since.toEpochMilli())
                .getSingleResult();
        return new Count(asked.count(), asked.oldest() == null ? since : Instant.ofEpochMilli(asked.oldest()));
    }

    @Override
    public Instant reserve(String realm, Instant now, Duration busy) {
        // An insert tells nothing of a row that is in the way: MySQL and MariaDB count that too.
        return advance(realm, now, busy) || freeAt(realm).isEmpty() && insert(realm, now, busy)
                ? now
                : freeAt(realm).orElse(now);
    }

    private boolean advance(String realm, Instant now, Duration busy) {
        return em.createQuery("update WspMailPace p set p.freeAt = :next where p.realmId = :realm and p.freeAt <= :now")
                        .setParameter("realm", realm)
                        .setParameter("next", now.plus(busy).toEpochMilli())
                        .setParameter("now", now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    private boolean insert(String realm, Instant now, Duration busy) {
        return em.createQuery("insert into WspMailPace (realmId, freeAt) values (:realm, :next) on conflict do nothing")
                        .setParameter("realm", realm)
                        .setParameter("next", now.plus(busy).toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    private Optional<Instant> freeAt(String realm) {
        return em.createQuery("select p.freeAt from WspMailPace p where p.realmId = :realm", Long.class)
                .setParameter("realm", realm)
                .getResultStream()
                .findFirst()
                .map(Instant::ofEpochMilli);
    }

    /** There is a row, since nothing is sent before a time is reserved. */
    @Override
    public void pause(String realm, Instant until, MailFault reason) {
        em.createQuery("update WspMailPace p set p.freeAt = :until, p.silentReason = :reason where p.realmId = :realm")
                .setParameter("until", until.toEpochMilli())
                .setParameter("reason", reason.code())
                .setParameter("realm", realm)
                .executeUpdate();
    }

    @Override
    public boolean isSilent(String realm) {
        return !em.createQuery(
                        "select p.realmId from WspMailPace p where p.realmId = :realm and p.silentReason is not null",
                        String.class)
                .setParameter("realm", realm)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void answers(String realm) {
        em.createQuery("update WspMailPace p set p.silentReason = null where p.realmId = :realm")
                .setParameter("realm", realm)
                .executeUpdate();
    }

    @Override
    public void forget(Instant before) {
        for (String old : List.of("WspSentMail r where r.sentAt", "WspResend r where r.askedAt")) {
            em.createQuery("delete from " + old + " < :before")
                    .setParameter("before", before.toEpochMilli())
                    .executeUpdate();
        }
    }

    private static Map<String, Count> counts(TypedQuery<Sent> query, Function<String, String> key) {
        return query.getResultStream()
                .collect(toMap(
                        row -> key.apply(row.to()), row -> new Count(row.count(), Instant.ofEpochMilli(row.oldest()))));
    }
}
