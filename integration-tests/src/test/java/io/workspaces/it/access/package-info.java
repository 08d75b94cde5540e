/**
 * Who may do what: every operation of {@code docs/openapi.yaml}, asked by every kind of caller about
 * what is his, what is somebody else's and what is not there. What is wanted stands in
 * {@code access.csv}.
 */
@NullMarked
package io.workspaces.it.access;

import org.jspecify.annotations.NullMarked;
