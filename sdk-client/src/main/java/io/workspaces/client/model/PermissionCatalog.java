package io.workspaces.client.model;

import java.util.List;

/**
 * The permission catalog of a realm.
 *
 * @param types the resource types
 */
public record PermissionCatalog(List<ResourceType> types) {}
