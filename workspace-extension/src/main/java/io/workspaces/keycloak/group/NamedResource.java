package io.workspaces.keycloak.group;

/**
 * A resource that a permission names.
 *
 * @param name the id if the registry does not know a name
 * @param gone whether the app platform no longer has the resource
 */
public record NamedResource(String type, String id, String name, boolean gone) {}
