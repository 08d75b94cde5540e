/**
 * The members of a workspace over HTTP, and what each may do.
 */
@NullMarked
package io.workspaces.keycloak.api.members;

import org.jspecify.annotations.NullMarked;
