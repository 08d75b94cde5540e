/** Keycloak organization memberships of Active members, a projection of our rows. */
@NullMarked
package io.workspaces.keycloak.member.keycloak;

import org.jspecify.annotations.NullMarked;
