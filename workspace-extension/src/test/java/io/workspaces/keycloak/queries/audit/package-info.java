@NullMarked
package io.workspaces.keycloak.queries.audit;

import org.jspecify.annotations.NullMarked;
