package io.workspaces.keycloak.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** A member's keys without their values, sorted, with a tag that changes when any of them does. */
public record MaskedMetadata(List<Entry> entries) {
    /** One key; the revision changes with every change of the value or its audience. */
    public record Entry(MetadataKey key, Audience audience, long revision, Instant updatedAt) {
        static Entry of(MetadataRow row) {
            return new Entry(row.key(), row.audience(), row.revision(), row.updatedAt());
        }
    }

    public MaskedMetadata {
        entries = entries.stream().sorted(Comparator.comparing(Entry::key)).toList();
    }

    /** Opaque; without quotes. Says nothing about the values. */
    public String etag() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Entry entry : entries) {
                byte[] name = entry.key().name().getBytes(UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
                digest.update(name);
                digest.update(ByteBuffer.allocate(Long.BYTES)
                        .putLong(entry.revision())
                        .array());
            }
            byte[] hash = digest.digest();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
