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
     * The total of a list that was read from a place on. From its beginning, what was read says how many there are, if
     * it is all or more than are counted.
     *
     * @param found of at most {@code most} entries
     * @param counted counts the list otherwise
     */
    public static Total behind(@Nullable String cursor, int found, int most, Supplier<Total> counted) {
        return cursor == null && (found < most || most > COUNTED) ? outOf(found) : counted.get();
    }

    /** @param found out of at most {@link #COUNTED} and one more */
    public static Total outOf(long found) {
        return new Total(Math.min(found, COUNTED), found > COUNTED);
    }
}
