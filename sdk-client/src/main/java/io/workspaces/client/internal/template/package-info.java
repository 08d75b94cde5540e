/** Reads texts with {@code {{…}}} references. Knows nothing of users; values are never read again as templates. */
@NullMarked
package io.workspaces.client.internal.template;

import org.jspecify.annotations.NullMarked;
