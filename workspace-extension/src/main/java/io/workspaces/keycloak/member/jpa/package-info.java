/**
 * Members in the database.
 */
@NullMarked
package io.workspaces.keycloak.member.jpa;

import org.jspecify.annotations.NullMarked;
