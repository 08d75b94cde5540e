/** What a user may do, as the contract's flags and entries say. */
@NullMarked
package io.workspaces.client.internal.access;

import org.jspecify.annotations.NullMarked;
