/**
 * All people of a realm, across its workspaces, each once.
 */
@NullMarked
package io.workspaces.keycloak.queries.instance;

import org.jspecify.annotations.NullMarked;
