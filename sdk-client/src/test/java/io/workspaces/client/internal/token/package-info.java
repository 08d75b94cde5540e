@NullMarked
package io.workspaces.client.internal.token;

import org.jspecify.annotations.NullMarked;
