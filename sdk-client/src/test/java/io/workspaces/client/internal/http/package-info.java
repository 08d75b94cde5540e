@NullMarked
package io.workspaces.client.internal.http;

import org.jspecify.annotations.NullMarked;
