package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.member.AccountOrigin;
import io.workspaces.keycloak.member.FederatedAccounts;
import io.workspaces.keycloak.persistence.Millis;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers accounts of user federations as rows. */
public final class JpaFederatedAccounts implements FederatedAccounts {
    /** The columns' length; longer ones are not remembered. */
    private static final int MAX = 255;

    private final EntityManager em;

    public JpaFederatedAccounts(EntityManager em) {
        this.em = em;
    }

    private record Row(
            String userId,
            String provider,
            String externalId,
            @Nullable Long missedSince,
            @Nullable Long goneAt) {
        Remembered remembered() {
            return new Remembered(
                    new AccountOrigin(provider, externalId), Millis.time(missedSince), Millis.time(goneAt));
        }
    }

    /** Two nodes may insert a row at the same time, and a constraint violation would abort the transaction. */
    @Override
    public void remember(String realm, Map<String, AccountOrigin> origins) {
        Map<String, Remembered> known = find(origins.keySet());
        origins.forEach((userId, origin) -> {
            Remembered present = known.get(userId);
            boolean differs = present == null || !present.origin().equals(origin);
            if (differs && origin.externalId().length() <= MAX) {
                String statement = present == null
                        ? "insert into WspFederatedAccount (userId, realmId, provider, externalId)"
                                + " values (:user, :realm, :provider, :external) on conflict do nothing"
                        : "update WspFederatedAccount f set f.provider = :provider, f.externalId = :external"
                                + " where f.userId = :user and f.realmId = :realm";
                em.createQuery(statement)
                        .setParameter("user", userId)
                        .setParameter("realm", realm)
                        .setParameter("provider", origin.provider())
                        .setParameter("external", origin.externalId())
                        .executeUpdate();
            }
        });
    }

    @Override
    public Map<String, Remembered> find(Collection<String> userIds) {
        Map<String, Remembered> found = new HashMap<>();
        for (List<String> some : MemberSelection.chunks(List.copyOf(userIds))) {
            em.createQuery(
                            "select f.userId, f.provider, f.externalId, f.missedSince, f.goneAt"
                                    + " from WspFederatedAccount f where f.userId in :users",
                            Row.class)
                    .setParameter("users", some)
                    .getResultStream()
                    .forEach(row -> found.put(row.userId(), row.remembered()));
        }
        return found;
    }

    @Override
    public List<String> from(String realm, AccountOrigin origin) {
        return em.createQuery(
                        "select f.userId from WspFederatedAccount f where f.realmId = :realm"
                                + " and f.provider = :provider and f.externalId = :external",
                        String.class)
                .setParameter("realm", realm)
                .setParameter("provider", origin.provider())
                .setParameter("external", origin.externalId())
                .getResultList();
    }

    @Override
    public void miss(String userId, @Nullable Instant since) {
        em.createQuery("update WspFederatedAccount f set f.missedSince = :since where f.userId = :user")
                .setParameter("since", Millis.of(since))
                .setParameter("user", userId)
                .executeUpdate();
    }

    @Override
    public void gone(String userId, Instant at) {
        em.createQuery("update WspFederatedAccount f set f.goneAt = :at where f.userId = :user")
                .setParameter("at", at.toEpochMilli())
                .setParameter("user", userId)
                .executeUpdate();
    }

    @Override
    public void forget(String userId) {
        em.createQuery("delete from WspFederatedAccount f where f.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    @Override
    public void forgetUnused() {
        em.createQuery("delete from WspFederatedAccount f"
                        + " where not exists (select 1 from WspMember m where m.userId = f.userId)")
                .executeUpdate();
    }
}
