package io.workspaces.keycloak.audit;

import org.jspecify.annotations.Nullable;

/** What an entry is about: its kind ({@code member}, {@code group}…), its id and a name for people to read. */
public record AuditTarget(String kind, @Nullable String id, String name) {}
