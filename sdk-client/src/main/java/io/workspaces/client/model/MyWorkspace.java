package io.workspaces.client.model;

import java.util.List;

/**
 * A workspace of the current user.
 *
 * @param id opaque and stable
 * @param alias as it stands in addresses
 * @param name for people
 * @param role his role there
 * @param groups his custom groups there
 */
public record MyWorkspace(String id, String alias, String name, Role role, List<Reference> groups) {}
