package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.Effects;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The JSON of effects in answers: their number and the first 200. */
public record EffectsRepresentation(int total, long promotions, List<Item> items) {
    private static final int MAX_SHOWN = 200;

    /** One person's effect. */
    public record Item(
            Person member,
            String fromRole,
            String toRole,
            List<Reference> groupsLeft,
            SortedSet<String> permissionsGained,
            SortedSet<String> permissionsLost) {}

    /** The person; without an id if they are just being invited. */
    public record Person(@Nullable String id, @Nullable String email, String fullName) {}

    /** A group by id and name. */
    public record Reference(String id, String name) {}

    public static EffectsRepresentation of(Effects effects) {
        return of(effects, 0);
    }

    /** The effects from position {@code first} on. */
    static EffectsRepresentation of(Effects effects, int first) {
        return new EffectsRepresentation(
                effects.items().size(),
                effects.promotions(),
                effects.items().stream()
                        .skip(first)
                        .limit(MAX_SHOWN)
                        .map(EffectsRepresentation::item)
                        .toList());
    }

    private static Item item(Effect effect) {
        return new Item(
                new Person(effect.memberId(), effect.email(), effect.fullName()),
                effect.fromRole().label(),
                effect.toRole().label(),
                effect.groupsLeft().stream()
                        .map(g -> new Reference(g.id(), g.name()))
                        .toList(),
                effect.permissionsGained(),
                effect.permissionsLost());
    }
}
