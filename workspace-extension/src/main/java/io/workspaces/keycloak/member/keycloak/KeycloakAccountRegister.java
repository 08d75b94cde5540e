package io.workspaces.keycloak.member.keycloak;

import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.AccountOrigin;
import io.workspaces.keycloak.member.AccountRegister;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.LDAPConstants;
import org.keycloak.models.UserModel;

/**
 * Reads the entities in which Keycloak 26.7 stores accounts ({@code UserEntity} and {@code UserAttributeEntity}), and
 * never writes them.
 */
public final class KeycloakAccountRegister implements AccountRegister {
    private final EntityManager em;
    private final KeycloakSession session;

    public KeycloakAccountRegister(EntityManager em, KeycloakSession session) {
        this.em = em;
        this.session = session;
    }

    private record Stored(String id, @Nullable String provider) {}

    /** The id that LDAP has for an account. */
    private record External(String userId, String provider, String id) {}

    @Override
    public Map<String, Optional<AccountOrigin>> stored(String realm, Collection<String> userIds) {
        Map<String, Optional<AccountOrigin>> all = new HashMap<>();
        if (userIds.isEmpty()) {
            return all;
        }
        em.createQuery(
                        "select u.id, u.federationLink from UserEntity u where u.realmId = :realm and u.id in :ids",
                        Stored.class)
                .setParameter("realm", realm)
                .setParameter("ids", userIds)
                .getResultStream()
                .forEach(account -> all.put(account.id(), Optional.empty()));
        em.createQuery(
                        "select u.id, u.federationLink, a.value from UserEntity u join u.attributes a where u.id in :ids"
                                + " and u.realmId = :realm and u.federationLink is not null and a.name = :name",
                        External.class)
                .setParameter("realm", realm)
                .setParameter("ids", userIds)
                .setParameter("name", LDAPConstants.LDAP_ID)
                .getResultStream()
                .filter(external -> external.id() != null)
                .forEach(external ->
                        all.put(external.userId(), Optional.of(new AccountOrigin(external.provider(), external.id()))));
        return all;
    }

    @Override
    public Map<AccountOrigin, String> imported(String realm, Collection<AccountOrigin> origins) {
        return origins.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select u.id, u.federationLink, a.value from UserEntity u join u.attributes a"
                                        + " where a.name = :name and a.value in :values"
                                        + " and u.realmId = :realm and u.federationLink is not null",
                                External.class)
                        .setParameter("realm", realm)
                        .setParameter("name", LDAPConstants.LDAP_ID)
                        .setParameter(
                                "values",
                                origins.stream().map(AccountOrigin::externalId).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(
                                external -> new AccountOrigin(external.provider(), external.id()),
                                External::userId,
                                (one, other) -> one));
    }

    @Override
    public Presence ask(String realm, String userId) {
        String provider = AccountOrigin.ofId(userId)
                .map(AccountOrigin::provider)
                .orElseThrow(() -> new IllegalArgumentException(userId));
        ComponentModel component = session.getContext().getRealm().getComponent(provider);
        if (component == null) {
            return Presence.GONE;
        }
        if (!component.get("enabled", true)) {
            return Presence.UNKNOWN;
        }
        try {
            UserModel user = new AccountLookup(session).uncached(userId);
            // A provider that has begun to import accounts gives them other ids.
            return user != null && user.getId().equals(userId) ? Presence.PRESENT : Presence.GONE;
        } catch (WorkspacesException silent) {
            return Presence.UNKNOWN;
        }
    }
}
