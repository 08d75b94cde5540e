package io.workspaces.keycloak.invitation.jpa;

import static java.util.stream.Collectors.toMap;

import io.workspaces.keycloak.invitation.Inviters;
import io.workspaces.keycloak.kernel.PersonName;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the names from Keycloak's accounts, of whatever realm: an admin's may be in the master realm. */
public final class JpaInviters implements Inviters {
    private record Account(
            String id, @Nullable String first, @Nullable String last) {
        String name() {
            return new PersonName(Objects.requireNonNullElse(first, ""), Objects.requireNonNullElse(last, "")).full();
        }
    }

    private final EntityManager em;

    public JpaInviters(EntityManager em) {
        this.em = em;
    }

    @Override
    public Map<String, String> names(Collection<String> userIds) {
        return userIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select u.id, u.firstName, u.lastName from UserEntity u where u.id in :ids",
                                Account.class)
                        .setParameter("ids", userIds)
                        .getResultStream()
                        .filter(account -> !account.name().isBlank())
                        .collect(toMap(Account::id, Account::name));
    }
}
