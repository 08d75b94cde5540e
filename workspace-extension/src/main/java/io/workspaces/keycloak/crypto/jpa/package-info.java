/** Data keys in the table WSP_DATA_KEY. */
@NullMarked
package io.workspaces.keycloak.crypto.jpa;

import org.jspecify.annotations.NullMarked;
