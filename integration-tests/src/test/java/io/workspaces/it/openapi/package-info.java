/** The file {@code docs/openapi.yaml}, to ask a real server by it and to check what it answers. */
@NullMarked
package io.workspaces.it.openapi;

import org.jspecify.annotations.NullMarked;
