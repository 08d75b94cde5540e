/**
 * What the server tells and takes, as immutable values. Nothing here calls anything; lists and maps
 * are unmodifiable and never null; what the server may leave out is {@code @Nullable}.
 */
@NullMarked
package io.workspaces.client.model;

import org.jspecify.annotations.NullMarked;
