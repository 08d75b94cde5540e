/** Reads all people of a realm across its workspaces, each person once. */
@NullMarked
package io.workspaces.keycloak.queries.instance;

import org.jspecify.annotations.NullMarked;
