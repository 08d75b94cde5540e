package io.workspaces.keycloak.audit;

/** Something that an entry names: its id, and the name that it had, to be read when it is gone. */
public record AuditReference(String id, String name) {}
