/**
 * The audit trail over HTTP.
 */
@NullMarked
package io.workspaces.keycloak.audit.rest;

import org.jspecify.annotations.NullMarked;
