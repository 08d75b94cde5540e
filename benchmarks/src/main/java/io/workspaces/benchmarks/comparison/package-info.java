/** The rows of the report, a class each. */
@NullMarked
package io.workspaces.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
