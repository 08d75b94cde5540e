/**
 * The data that the server sends and receives, as immutable records. A new version may add components to them, so
 * make them with {@code of}, where there is one, and neither with {@code new} nor take them apart with a pattern; and
 * it may add constants to enums. Lists and maps are unmodifiable and, unless
 * {@code @Nullable}, never null. Whatever the server may leave out is {@code @Nullable}.
 */
@NullMarked
package io.workspaces.client.model;

import org.jspecify.annotations.NullMarked;
