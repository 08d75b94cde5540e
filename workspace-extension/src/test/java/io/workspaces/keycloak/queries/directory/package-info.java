@NullMarked
package io.workspaces.keycloak.queries.directory;

import org.jspecify.annotations.NullMarked;
