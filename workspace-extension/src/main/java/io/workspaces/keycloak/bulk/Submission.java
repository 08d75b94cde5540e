package io.workspaces.keycloak.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What the sender of a file asks for.
 *
 * @param idempotencyKey the caller's name for this request, or null
 * @param confirm the plan of an earlier check of the same file, or null
 */
public record Submission(
        boolean dryRun,
        OnError onError,
        @Nullable String fileName,
        @Nullable String idempotencyKey,
        @Nullable String confirm) {
    /** With this file name, unless it has one. */
    public Submission named(@Nullable String name) {
        return fileName == null ? new Submission(dryRun, onError, name, idempotencyKey, confirm) : this;
    }

    boolean asksTheSame(Submission other) {
        return dryRun == other.dryRun && onError == other.onError;
    }
}
