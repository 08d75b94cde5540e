package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.member.AccountOrigin;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds accounts that are there and enabled. Reads Keycloak 26.7's {@code UserEntity} and never writes it; an account of
 * a user federation that Keycloak does not import counts as enabled.
 */
public final class EnabledAccounts {
    private final EntityManager em;

    public EnabledAccounts(EntityManager em) {
        this.em = em;
    }

    public Set<String> among(Collection<String> userIds) {
        Map<Boolean, Set<String>> byOrigin = userIds.stream()
                .collect(Collectors.partitioningBy(id -> AccountOrigin.ofId(id).isPresent(), Collectors.toSet()));
        Set<String> enabled = new HashSet<>(byOrigin.getOrDefault(true, Set.of()));
        for (List<String> some : MemberSelection.chunks(List.copyOf(byOrigin.getOrDefault(false, Set.of())))) {
            enabled.addAll(em.createQuery(
                            "select u.id from UserEntity u where u.id in :ids and u.enabled = true", String.class)
                    .setParameter("ids", some)
                    .getResultList());
        }
        return enabled;
    }
}
