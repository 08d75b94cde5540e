/** Faults of a network, made at will. */
@NullMarked
package io.workspaces.localserver.faults;

import org.jspecify.annotations.NullMarked;
