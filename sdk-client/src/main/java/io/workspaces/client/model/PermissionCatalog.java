package io.workspaces.client.model;

import java.util.List;

/**
 * The vocabulary of permissions of a realm.
 *
 * @param types of resources
 */
public record PermissionCatalog(List<ResourceType> types) {}
