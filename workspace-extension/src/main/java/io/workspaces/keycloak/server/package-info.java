/**
 * The providers that Keycloak loads through its SPIs: the two APIs, the session factory, the entities, the claim
 * mapper, the texts and pages of invitations.
 */
@NullMarked
package io.workspaces.keycloak.server;

import org.jspecify.annotations.NullMarked;
