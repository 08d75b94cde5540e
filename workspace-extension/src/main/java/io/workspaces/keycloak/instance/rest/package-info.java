/**
 * The people of a realm over HTTP, for realm admins.
 */
@NullMarked
package io.workspaces.keycloak.instance.rest;

import org.jspecify.annotations.NullMarked;
