/** What apps and services read: the current user, the claim in tokens, and metadata for servers. */
@NullMarked
package io.workspaces.it.currentuser;

import org.jspecify.annotations.NullMarked;
