/** Bulk invitations, from the file to the members. */
@NullMarked
package io.workspaces.it.bulk;

import org.jspecify.annotations.NullMarked;
