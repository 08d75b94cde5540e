@NullMarked
package io.workspaces.keycloak.api.currentuser;

import org.jspecify.annotations.NullMarked;
