/** How strictly requests are read. */
@NullMarked
package io.workspaces.keycloak.api.shared;

import org.jspecify.annotations.NullMarked;
