/**
 * Workspaces over HTTP.
 */
@NullMarked
package io.workspaces.keycloak.workspace.rest;

import org.jspecify.annotations.NullMarked;
