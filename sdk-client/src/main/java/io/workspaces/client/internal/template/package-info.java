/** Parses texts with {@code {{…}}} references. Values are never parsed as templates. */
@NullMarked
package io.workspaces.client.internal.template;

import org.jspecify.annotations.NullMarked;
