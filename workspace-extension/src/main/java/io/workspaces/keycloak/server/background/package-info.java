/**
 * Background work of a node, from the end of its start-up to its shutdown: mails, jobs and tasks.
 */
@NullMarked
package io.workspaces.keycloak.server.background;

import org.jspecify.annotations.NullMarked;
