/** Groups and permissions on a real server, through both doors. */
@NullMarked
package io.workspaces.it.group;

import org.jspecify.annotations.NullMarked;
