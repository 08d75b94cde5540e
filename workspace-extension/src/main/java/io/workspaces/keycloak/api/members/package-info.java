/** The members of a workspace and their permissions over HTTP. */
@NullMarked
package io.workspaces.keycloak.api.members;

import org.jspecify.annotations.NullMarked;
