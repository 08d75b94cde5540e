/** The servers under test, what is laid out in them, and the clients that ask them. */
@NullMarked
package io.workspaces.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
