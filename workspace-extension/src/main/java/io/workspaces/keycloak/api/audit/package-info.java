/**
 * The audit trail over HTTP.
 */
@NullMarked
package io.workspaces.keycloak.api.audit;

import org.jspecify.annotations.NullMarked;
