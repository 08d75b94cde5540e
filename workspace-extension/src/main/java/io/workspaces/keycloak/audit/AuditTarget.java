package io.workspaces.keycloak.audit;

import io.workspaces.keycloak.kernel.Limits;
import org.jspecify.annotations.Nullable;

/** What an entry is about: its kind ({@code member}, {@code group}…), its id and a name for people to read. */
public record AuditTarget(String kind, @Nullable String id, String name) {
    /** Longest name that the trail keeps. */
    private static final int MAX_NAME = 255;

    public AuditTarget {
        name = Limits.cut(name, MAX_NAME);
    }
}
