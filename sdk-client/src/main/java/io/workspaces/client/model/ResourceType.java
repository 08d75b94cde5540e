package io.workspaces.client.model;

import java.util.List;

/**
 * A resource type, and what can be done with it.
 *
 * @param type the name, such as {@code app}
 * @param flags the actions on the type as a whole, such as {@code create}
 * @param actions the actions on single resources, the strongest first
 * @param restricting the actions that restrict, such as {@code hide}
 * @param builderLevelActions the actions that make an End-user a Builder
 */
public record ResourceType(
        String type,
        List<String> flags,
        List<String> actions,
        List<String> restricting,
        List<String> builderLevelActions) {
    /**
     * Creates a type without actions.
     *
     * @param type the name, such as {@code app}
     * @return the type
     */
    public static ResourceType of(String type) {
        return new ResourceType(type, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Sets the actions on the type as a whole.
     *
     * @param names the actions on the type as a whole
     * @return a new type
     */
    public ResourceType withFlags(String... names) {
        return new ResourceType(type, List.of(names), actions, restricting, builderLevelActions);
    }

    /**
     * Sets the actions on single resources.
     *
     * @param names the actions on single resources, the strongest first
     * @return a new type
     */
    public ResourceType withActions(String... names) {
        return new ResourceType(type, flags, List.of(names), restricting, builderLevelActions);
    }

    /**
     * Sets the actions that restrict.
     *
     * @param names the actions that restrict
     * @return a new type
     */
    public ResourceType withRestricting(String... names) {
        return new ResourceType(type, flags, actions, List.of(names), builderLevelActions);
    }

    /**
     * Sets the actions that make an End-user a Builder.
     *
     * @param names the actions that make an End-user a Builder
     * @return a new type
     */
    public ResourceType withBuilderLevelActions(String... names) {
        return new ResourceType(type, flags, actions, restricting, List.of(names));
    }
}
