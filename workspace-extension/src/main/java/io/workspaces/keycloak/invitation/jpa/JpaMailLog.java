package io.workspaces.keycloak.invitation.jpa;

import static java.util.stream.Collectors.toMap;

import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.mail.Draft;
import io.workspaces.keycloak.invitation.mail.MailLog;
import io.workspaces.keycloak.kernel.Sha256;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The log as rows; an address stands in it as a hash, since it may be nobody's member any more. */
public final class JpaMailLog implements MailLog {
    /** What was sent to a recipient, or for a workspace. */
    private record Sent(String to, long count, long oldest) {}

    private record Asked(long count, @Nullable Long oldest) {}

    private final EntityManager em;

    public JpaMailLog(EntityManager em) {
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
    public Map<String, Tally> toRecipients(String realm, Collection<String> recipients, Instant since) {
        Map<String, String> byHash = recipients.stream().collect(toMap(Sha256::hex, Function.identity()));
        return tallies(
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
    public Map<String, Tally> ofWorkspaces(Collection<String> organizations, boolean bulk, Instant since) {
        return tallies(
                em.createQuery(
                                "select s.organizationId, count(s), min(s.sentAt) from WspSentMail s"
                                        + " where s.organizationId in :orgs and s.sentAt > :since"
                                        + (bulk ? " and s.kind = :bulk" : " and s.kind <> :bulk")
                                        + " group by s.organizationId",
                                Sent.class)
                        .setParameter("orgs", organizations)
                        .setParameter("bulk", MailKind.BULK)
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
    public Tally resendsTo(String realm, String recipient, Instant since) {
        Asked asked = em.createQuery(
                        "select count(r), min(r.askedAt) from WspResend r where r.realmId = :realm"
                                + " and r.recipientHash = :hash and r.askedAt > :since",
                        Asked.class)
                .setParameter("realm", realm)
                .setParameter("hash", Sha256.hex(recipient))
                .setParameter("since", since.toEpochMilli())
                .getSingleResult();
        return new Tally(asked.count(), asked.oldest() == null ? since : Instant.ofEpochMilli(asked.oldest()));
    }

    @Override
    public void forget(Instant before) {
        for (String old : List.of("WspSentMail r where r.sentAt", "WspResend r where r.askedAt")) {
            em.createQuery("delete from " + old + " < :before")
                    .setParameter("before", before.toEpochMilli())
                    .executeUpdate();
        }
    }

    private static Map<String, Tally> tallies(TypedQuery<Sent> query, Function<String, String> key) {
        return query.getResultStream()
                .collect(toMap(
                        row -> key.apply(row.to()), row -> new Tally(row.count(), Instant.ofEpochMilli(row.oldest()))));
    }
}
