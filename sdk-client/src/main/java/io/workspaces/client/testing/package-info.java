/**
 * For the tests of apps: {@link io.workspaces.client.testing.FakeWorkspaces} is a real HTTP server in
 * this process that keeps its workspaces in memory, so that code under test runs unchanged. It keeps to
 * the shapes and the codes of the real one, and knows no mails, no effects and no rate limits.
 */
@NullMarked
package io.workspaces.client.testing;

import org.jspecify.annotations.NullMarked;
