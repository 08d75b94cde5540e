package io.workspaces.keycloak.server.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The entities of Keycloak 26.7 that this product's queries read, beside its public interfaces. They are not public, so
 * a later Keycloak may name them otherwise.
 */
final class KeycloakEntities {
    static final Map<String, Set<String>> READ = Map.of(
            "UserEntity",
            Set.of(
                    "id",
                    "realmId",
                    "email",
                    "emailVerified",
                    "firstName",
                    "lastName",
                    "enabled",
                    "federationLink",
                    "attributes"),
            "UserAttributeEntity",
            Set.of("name", "value"),
            "UserGroupMembershipEntity",
            Set.of("user", "groupId"),
            "FederatedUserGroupMembershipEntity",
            Set.of("userId", "groupId"),
            "GroupEntity",
            Set.of("id", "organization"),
            "OrganizationEntity",
            Set.of("id", "realmId", "enabled"),
            "RealmEntity",
            Set.of("id", "name"));

    private KeycloakEntities() {}

    /**
     * What the running Keycloak does not have, as {@code Entity.attribute}.
     *
     * @param attributes of an entity by its name, empty if there is no such entity
     */
    static List<String> missing(Function<String, Set<String>> attributes) {
        List<String> missing = new ArrayList<>();
        new TreeMap<>(READ).forEach((entity, needed) -> {
            Set<String> there = attributes.apply(entity);
            new TreeSet<>(needed)
                    .stream()
                            .filter(attribute -> !there.contains(attribute))
                            .forEach(attribute -> missing.add(entity + "." + attribute));
        });
        return missing;
    }
}
