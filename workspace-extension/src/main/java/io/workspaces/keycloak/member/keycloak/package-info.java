/**
 * Active members as Keycloak organization members: the projection of our rows.
 */
@NullMarked
package io.workspaces.keycloak.member.keycloak;

import org.jspecify.annotations.NullMarked;
