/** Reads and writes JSON; the one package, beside {@code token}, that knows Jackson. */
@NullMarked
package io.workspaces.client.internal.json;

import org.jspecify.annotations.NullMarked;
