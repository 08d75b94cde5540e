package io.workspaces.client.model;

import java.util.List;

/**
 * A workspace of the current user.
 *
 * @param id an opaque, stable id
 * @param alias as used in URLs
 * @param name the display name
 * @param role the user's default role in the workspace
 * @param groups the user's custom groups in the workspace
 */
public record MyWorkspace(String id, String alias, String name, Role role, List<Reference> groups) {}
