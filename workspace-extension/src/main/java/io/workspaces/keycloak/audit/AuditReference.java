package io.workspaces.keycloak.audit;

/** Something that an entry names: its id, and its name at that time, so that the entry can be read when it is gone. */
public record AuditReference(String id, String name) {}
