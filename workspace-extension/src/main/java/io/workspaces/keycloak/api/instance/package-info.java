/**
 * The people of a realm over HTTP, for realm admins.
 */
@NullMarked
package io.workspaces.keycloak.api.instance;

import org.jspecify.annotations.NullMarked;
