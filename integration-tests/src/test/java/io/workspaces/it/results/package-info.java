/** What a build tells of its tests in the end. */
@NullMarked
package io.workspaces.it.results;

import org.jspecify.annotations.NullMarked;
