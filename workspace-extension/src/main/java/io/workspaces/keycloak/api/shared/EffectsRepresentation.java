package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.Effects;
import io.workspaces.keycloak.group.NamedResource;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of effects in answers: their number and the first 200.
 *
 * @param resources those that their permissions name
 */
public record EffectsRepresentation(int total, long promotions, List<Item> items, List<NamedResource> resources) {
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

    /** Finds the resources that permissions name. */
    public interface Names {
        List<NamedResource> of(Stream<String> permissions);
    }

    public static EffectsRepresentation of(Effects effects, Names names) {
        return of(effects, 0, names);
    }

    /** The effects from position {@code first} on. */
    static EffectsRepresentation of(Effects effects, int first, Names names) {
        List<Item> shown = effects.items().stream()
                .skip(first)
                .limit(MAX_SHOWN)
                .map(EffectsRepresentation::item)
                .toList();
        return new EffectsRepresentation(
                effects.items().size(),
                effects.promotions(),
                shown,
                names.of(shown.stream()
                        .flatMap(item -> Stream.of(item.permissionsGained(), item.permissionsLost()))
                        .flatMap(Collection::stream)));
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
