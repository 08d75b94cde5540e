package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * Why a whole job failed.
 *
 * @param code a stable code in snake case
 * @param message an explanation in English
 */
public record JobError(String code, @Nullable String message) {}
