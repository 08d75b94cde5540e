package io.workspaces.client.model;

/**
 * Something as it was at one moment, to be changed only if it still is.
 *
 * @param value what it was
 * @param tag changes with whatever people can edit of it; for {@code ifStill}
 * @param <T> what it is
 */
public record Tagged<T>(T value, String tag) {}
