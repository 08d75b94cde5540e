/**
 * Members over HTTP, on both doors.
 */
@NullMarked
package io.workspaces.keycloak.directory.rest;

import org.jspecify.annotations.NullMarked;
