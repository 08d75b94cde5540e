/** The findings as Markdown, JSON and charts. */
@NullMarked
package io.workspaces.benchmarks.report;

import org.jspecify.annotations.NullMarked;
