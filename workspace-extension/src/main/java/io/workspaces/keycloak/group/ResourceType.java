package io.workspaces.keycloak.group;

import java.util.List;
import java.util.Set;

/**
 * One type of resource in the vocabulary of permissions.
 *
 * @param flags actions that are granted as a flag for the whole workspace
 * @param actions actions on single resources, the strongest first; each implies the weaker ones
 * @param restricting those of {@code actions} that take away instead, and only where no other group
 *     grants without them (such as {@code hide})
 * @param builderLevelActions those of {@code actions} that an End-user may not have
 */
public record ResourceType(
        String type,
        List<String> flags,
        List<String> actions,
        Set<String> restricting,
        Set<String> builderLevelActions) {
    public ResourceType {
        flags = List.copyOf(flags);
        actions = List.copyOf(actions);
        restricting = Set.copyOf(restricting);
        builderLevelActions = Set.copyOf(builderLevelActions);
    }

    /** The actions that, granted, allow {@code action}: itself and the stronger ones. */
    List<String> granting(String action) {
        return restricting.contains(action)
                ? List.of(action)
                : actions.subList(0, actions.indexOf(action) + 1).stream()
                        .filter(a -> !restricting.contains(a))
                        .toList();
    }

    /** The action that a restricting one needs beside it: the weakest that grants. */
    String weakest() {
        return actions.stream()
                .filter(a -> !restricting.contains(a))
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}
