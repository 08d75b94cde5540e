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
        List<String> builderLevelActions) {}
