@NullMarked
package io.workspaces.keycloak.queries.claims;

import org.jspecify.annotations.NullMarked;
