package io.workspaces.keycloak.queries.directory;

/** A custom group by id and name. */
public record GroupRef(String id, String name) {}
