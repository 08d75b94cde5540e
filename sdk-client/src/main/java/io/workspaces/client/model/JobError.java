package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * Why a job failed as a whole.
 *
 * @param code stable, in snake case
 * @param message for people
 */
public record JobError(String code, @Nullable String message) {}
