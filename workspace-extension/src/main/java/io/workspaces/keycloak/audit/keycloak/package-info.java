/**
 * The audit trail as Keycloak admin events.
 */
@NullMarked
package io.workspaces.keycloak.audit.keycloak;

import org.jspecify.annotations.NullMarked;
