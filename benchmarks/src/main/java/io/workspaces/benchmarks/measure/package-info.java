/** What work costs: time, CPU of server and database, statements, memory. */
@NullMarked
package io.workspaces.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
