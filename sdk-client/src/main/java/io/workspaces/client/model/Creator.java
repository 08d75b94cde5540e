package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * The account that created a job.
 *
 * @param id the id of the account; null if it was deleted
 * @param name the display name
 */
public record Creator(@Nullable String id, String name) {}
