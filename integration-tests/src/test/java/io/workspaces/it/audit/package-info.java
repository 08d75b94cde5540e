/** The audit trail on a real server. */
@NullMarked
package io.workspaces.it.audit;

import org.jspecify.annotations.NullMarked;
