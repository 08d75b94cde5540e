/**
 * The people of a realm as projection queries.
 */
@NullMarked
package io.workspaces.keycloak.instance.jpa;

import org.jspecify.annotations.NullMarked;
