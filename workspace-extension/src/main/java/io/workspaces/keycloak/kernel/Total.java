package io.workspaces.keycloak.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How many entries a list has on all its pages.
 *
 * @param count if it is a lower bound, {@link #COUNTED}
 * @param isLowerBound whether there are more
 */
public record Total(long count, boolean isLowerBound) {
    /** Nobody reads a list further than this, and to count more takes longer than to read a page. */
    public static final int COUNTED = 1_000;

    public static Total exactly(long count) {
        return new Total(count, false);
    }

    /**
     * The total of a list of which a page was read: a first page that is not full is all of it.
     *
     * @param found on the page, or one more than fit on it
     * @param counted counts the list otherwise
     */
    public static Total behind(@Nullable String cursor, int found, int limit, Supplier<Total> counted) {
        return cursor == null && found <= limit ? exactly(found) : counted.get();
    }

    /** @param found out of at most {@link #COUNTED} and one more */
    public static Total outOf(long found) {
        return new Total(Math.min(found, COUNTED), found > COUNTED);
    }
}
