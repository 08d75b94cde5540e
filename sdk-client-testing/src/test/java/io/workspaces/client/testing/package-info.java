@NullMarked
package io.workspaces.client.testing;

import org.jspecify.annotations.NullMarked;
