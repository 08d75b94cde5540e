/** The interface as it is built, against what is written about it. */
@NullMarked
package io.workspaces.keycloak.api;

import org.jspecify.annotations.NullMarked;
