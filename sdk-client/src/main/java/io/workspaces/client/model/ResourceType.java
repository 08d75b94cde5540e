package io.workspaces.client.model;

import java.util.List;

/**
 * One type of resource, and what can be done with it.
 *
 * @param type its name, such as {@code app}
 * @param flags actions on the type as a whole, such as {@code create}
 * @param actions actions on single resources, the strongest first
 * @param restricting those of the actions that take something away, such as {@code hide}
 * @param builderLevelActions those of the actions that an End-user cannot have
 */
public record ResourceType(
        String type,
        List<String> flags,
        List<String> actions,
        List<String> restricting,
        List<String> builderLevelActions) {}
