package io.workspaces.keycloak.directory;

/** A custom group by id and name. */
public record GroupRef(String id, String name) {}
