package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job does to members.
 *
 * @param kind such as {@code archive}
 * @param role the label of the role that they get
 * @param groups ids of the custom groups
 */
public record JobAction(String kind, @Nullable String role, List<String> groups) {}
