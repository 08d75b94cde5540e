/**
 * Groups over HTTP.
 */
@NullMarked
package io.workspaces.keycloak.group.rest;

import org.jspecify.annotations.NullMarked;
