@NullMarked
package io.workspaces.client;

import org.jspecify.annotations.NullMarked;
