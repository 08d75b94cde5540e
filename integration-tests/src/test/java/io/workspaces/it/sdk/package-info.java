/** The SDK against a real server. */
@NullMarked
package io.workspaces.it.sdk;

import org.jspecify.annotations.NullMarked;
