/** JSON over HTTP, with answers kept as they came. */
@NullMarked
package io.workspaces.localserver.http;

import org.jspecify.annotations.NullMarked;
