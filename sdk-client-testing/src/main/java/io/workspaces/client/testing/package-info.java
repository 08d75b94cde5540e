/**
 * For the tests of apps. {@link io.workspaces.client.testing.FakeWorkspaces} is a real HTTP server in the test's
 * process with workspaces in memory, so that the code under test runs unchanged. Its responses have the structure
 * and codes of the real server's. It has no emails, no effects and no rate limits, and answers 501 to requests that
 * are not part of it.
 */
@NullMarked
package io.workspaces.client.testing;

import org.jspecify.annotations.NullMarked;
