package io.workspaces.client.internal.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The granular actions of each resource type, the strongest first: who may do one may do the weaker
 * ones. The server leaves out of an answer what a stronger entry covers, so it has to be known here.
 */
public record Actions(Map<String, List<String>> byType) {
    /** Those of the catalog that every realm has until it brings its own. */
    public static final Actions BUILT_IN =
            new Actions(Map.of("app", List.of("edit", "view"), "data-source", List.of("configure", "use")));

    public Actions with(String type, List<String> strongestFirst) {
        Map<String, List<String>> more = new LinkedHashMap<>(byType);
        more.put(type, strongestFirst);
        return new Actions(more);
    }

    /** The action and all that it implies. */
    List<String> impliedBy(String type, String action) {
        List<String> actions = byType.getOrDefault(type, List.of());
        int strength = actions.indexOf(action);
        return strength < 0 ? List.of(action) : actions.subList(strength, actions.size());
    }
}
