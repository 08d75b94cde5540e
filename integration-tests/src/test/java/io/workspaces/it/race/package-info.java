/** Requests that meet at the same rows. */
@NullMarked
package io.workspaces.it.race;

import org.jspecify.annotations.NullMarked;
