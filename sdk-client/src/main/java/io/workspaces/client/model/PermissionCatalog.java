package io.workspaces.client.model;

import java.util.List;

/**
 * The permission catalog of a realm.
 *
 * @param types the resource types
 */
public record PermissionCatalog(List<ResourceType> types) {
    /**
     * Creates a catalog.
     *
     * @param types the resource types
     * @return the catalog
     */
    public static PermissionCatalog of(List<ResourceType> types) {
        return new PermissionCatalog(List.copyOf(types));
    }
}
