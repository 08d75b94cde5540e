@NullMarked
package io.workspaces.keycloak.persistence;

import org.jspecify.annotations.NullMarked;
