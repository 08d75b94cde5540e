/**
 * The data that the server sends and receives, as immutable records. Lists and maps are unmodifiable and, unless
 * {@code @Nullable}, never null. Whatever the server may leave out is {@code @Nullable}.
 */
@NullMarked
package io.workspaces.client.model;

import org.jspecify.annotations.NullMarked;
