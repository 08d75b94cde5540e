package io.workspaces.keycloak.invitation.bulk.jpa;

import io.workspaces.keycloak.invitation.bulk.BulkJob;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Idempotency keys as they are stored: hashed, so that any text fits; jobs without one have their id's. */
final class KeyHash {
    private KeyHash() {}

    static String of(BulkJob job) {
        return of(Objects.requireNonNullElse(job.submission().idempotencyKey(), "\0" + job.id()));
    }

    static String of(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
