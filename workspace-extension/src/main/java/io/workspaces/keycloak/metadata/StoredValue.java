package io.workspaces.keycloak.metadata;

/** An encrypted value with its audience. */
public record StoredValue(MetadataKey key, Audience audience, byte[] ciphertext) {}
