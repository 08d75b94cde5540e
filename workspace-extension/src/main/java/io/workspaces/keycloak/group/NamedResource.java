package io.workspaces.keycloak.group;

/**
 * A resource that a permission names.
 *
 * @param name the id where the registry does not know a name
 * @param gone whether the app platform does not have it any more
 */
public record NamedResource(String type, String id, String name, boolean gone) {}
