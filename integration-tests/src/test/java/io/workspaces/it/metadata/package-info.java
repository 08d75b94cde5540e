/** Metadata on a real server: who reads what, and where no value may rest. */
@NullMarked
package io.workspaces.it.metadata;

import org.jspecify.annotations.NullMarked;
