package io.workspaces.client.model;

/**
 * A value with its ETag, so that it can be changed only if nobody else has changed it.
 *
 * @param value the value
 * @param etag the ETag, for {@code ifMatch}; changes whenever people edit the value
 * @param <T> the type of the value
 */
public record Tagged<T>(T value, String etag) {}
