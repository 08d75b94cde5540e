package io.workspaces.keycloak.group;

/**
 * A resource that a permission names.
 *
 * @param name the last that the registry knew, or the id if it knows none
 * @param gone whether the app platform no longer has the resource
 */
public record NamedResource(String type, String id, String name, boolean gone) {}
