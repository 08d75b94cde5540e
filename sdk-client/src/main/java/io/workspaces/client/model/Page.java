package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the entries, unmodifiable
 * @param total number of entries that match, over all pages
 * @param next cursor of the next page, null on the last
 * @param <T> what the list holds
 */
public record Page<T>(List<T> items, long total, @Nullable String next) {}
