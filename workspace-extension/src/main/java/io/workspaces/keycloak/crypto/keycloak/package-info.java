/** Where master keys come from in a Keycloak server: its options, its environment, its vault. */
@NullMarked
package io.workspaces.keycloak.crypto.keycloak;

import org.jspecify.annotations.NullMarked;
