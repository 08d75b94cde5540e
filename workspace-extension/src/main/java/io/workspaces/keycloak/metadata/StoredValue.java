package io.workspaces.keycloak.metadata;

/** A sealed value with what decides who may read it. */
public record StoredValue(MetadataKey key, Audience audience, byte[] ciphertext) {}
