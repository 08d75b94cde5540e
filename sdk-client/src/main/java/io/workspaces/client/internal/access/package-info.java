/** Checks what a user may do, from flags and granular permissions. */
@NullMarked
package io.workspaces.client.internal.access;

import org.jspecify.annotations.NullMarked;
