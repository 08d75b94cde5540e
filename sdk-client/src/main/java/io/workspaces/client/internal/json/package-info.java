/** Reads and writes JSON. No other package uses Jackson. */
@NullMarked
package io.workspaces.client.internal.json;

import org.jspecify.annotations.NullMarked;
