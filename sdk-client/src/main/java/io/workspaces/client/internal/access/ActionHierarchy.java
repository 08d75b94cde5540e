package io.workspaces.client.internal.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The granular actions of each resource type, the strongest first. A stronger action includes the weaker ones. The
 * server leaves out weaker permissions that a stronger one includes, so the order must be known here.
 */
public record ActionHierarchy(Map<String, List<String>> byType) {
    /** The actions of the built-in catalog, which a realm has until it sets its own. */
    public static final ActionHierarchy BUILT_IN =
            new ActionHierarchy(Map.of("app", List.of("edit", "view"), "data-source", List.of("configure", "use")));

    public ActionHierarchy with(String type, List<String> strongestFirst) {
        Map<String, List<String>> more = new LinkedHashMap<>(byType);
        more.put(type, strongestFirst);
        return new ActionHierarchy(more);
    }

    /** Returns the action and all actions that it includes. */
    List<String> impliedBy(String type, String action) {
        List<String> actions = byType.getOrDefault(type, List.of());
        int strength = actions.indexOf(action);
        return strength < 0 ? List.of(action) : actions.subList(strength, actions.size());
    }
}
