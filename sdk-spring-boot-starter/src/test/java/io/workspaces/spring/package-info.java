/** Small applications on a fake server. */
@NullMarked
package io.workspaces.spring;

import org.jspecify.annotations.NullMarked;
