@NullMarked
package io.workspaces.keycloak.metadata;

import org.jspecify.annotations.NullMarked;
