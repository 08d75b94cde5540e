package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the entries; unmodifiable
 * @param total the number of matching entries on all pages
 * @param totalIsLowerBound whether there are more than {@code total}: searches and filters count up to 1,000
 * @param next the cursor of the next page; null on the last
 * @param <T> the type of the entries
 */
public record Page<T>(
        List<T> items,
        long total,
        boolean totalIsLowerBound,
        @Nullable String next) {
    /**
     * A page of a list whose total is known.
     *
     * @param items the entries
     * @param total the number of matching entries on all pages
     * @param next the cursor of the next page; null on the last
     */
    public Page(List<T> items, long total, @Nullable String next) {
        this(items, total, false, next);
    }
}
