package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.kernel.Sha256;
import java.util.Objects;

/** Idempotency keys as they are stored: hashed, so that any text fits; jobs without one have their id's. */
final class IdempotencyKeyHash {
    private IdempotencyKeyHash() {}

    static String of(BulkJob job) {
        return of(Objects.requireNonNullElse(job.submission().idempotencyKey(), "\0" + job.id()));
    }

    static String of(String key) {
        return Sha256.hex(key);
    }
}
