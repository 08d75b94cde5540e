/**
 * A real Keycloak on this machine, for tests, demo and benchmarks.
 *
 * <p>Owns the built distributions (one per set of jars and build options, kept between runs), the
 * server processes and their databases. Every server listens on the loopback interface only, on
 * ports that are free, and is ready when {@code start} returns.
 */
@NullMarked
package io.workspaces.localserver;

import org.jspecify.annotations.NullMarked;
