package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One type of resource in a permission catalog.
 *
 * @param flags actions that are granted as a flag for the whole workspace
 * @param actions actions on single resources, the strongest first; each implies the weaker ones
 * @param restricting those of {@code actions} that take something away, such as {@code hide}, and apply only if no
 *     other group grants the resource without them
 * @param builderLevelActions those of {@code actions} that an End-user may not have
 */
public record ResourceType(
        String type,
        List<String> flags,
        List<String> actions,
        Set<String> restricting,
        Set<String> builderLevelActions) {
    /** Most flags of one type, and most actions. */
    public static final int MAX_ACTIONS = 50;

    /** Longest name of a type or an action, in characters. */
    static final int MAX_NAME = 32;

    private static final String NAME = "[a-z][a-z0-9-]{0," + (MAX_NAME - 1) + "}";

    public ResourceType {
        flags = List.copyOf(flags);
        actions = List.copyOf(actions);
        restricting = Set.copyOf(restricting);
        builderLevelActions = Set.copyOf(builderLevelActions);
    }

    /** What is wrong with the type. */
    List<Violation> violations() {
        List<String> names = new ArrayList<>(flags);
        names.addAll(actions);
        List<Violation> violations = new ArrayList<>();
        if (!type.matches(NAME)) {
            violations.add(violation("is not a name of lower-case letters, digits and hyphens"));
        }
        if (!names.stream().allMatch(name -> name.matches(NAME)) || new HashSet<>(names).size() < names.size()) {
            violations.add(violation("has an invalid or duplicate action"));
        }
        if (!actions.isEmpty() && restricting.containsAll(actions)) {
            violations.add(violation("has no action that grants"));
        }
        if (!actions.containsAll(restricting) || !actions.containsAll(builderLevelActions)) {
            violations.add(violation("names a restricting or builder-level action that is not among its actions"));
        }
        return violations;
    }

    private Violation violation(String message) {
        return new Violation("types." + Limits.shown(type), "catalog_invalid", message);
    }

    /** The actions that allow {@code action}: itself and the stronger ones. */
    List<String> granting(String action) {
        return restricting.contains(action)
                ? List.of(action)
                : actions.subList(0, actions.indexOf(action) + 1).stream()
                        .filter(a -> !restricting.contains(a))
                        .toList();
    }

    /** Whether the grants allow the entry, be it for all resources or by a stronger action. */
    boolean allowed(AccessEntry entry, Set<String> grants) {
        return actions.contains(entry.action())
                && granting(entry.action()).stream()
                        .map(action -> type + ":" + action + ":")
                        .anyMatch(prefix -> grants.contains(prefix + PermissionSet.ALL)
                                || grants.contains(prefix + entry.resource()));
    }

    /** The actions that grant something. */
    List<String> grantingActions() {
        return actions.stream().filter(action -> !restricting.contains(action)).toList();
    }

    /** The granting actions without the weakest. */
    List<String> strongerActions() {
        List<String> granting = grantingActions();
        return granting.subList(0, granting.size() - 1);
    }

    /** The weakest granting action, which a restricting action needs besides. */
    String weakest() {
        List<String> granting = grantingActions();
        return granting.get(granting.size() - 1);
    }
}
