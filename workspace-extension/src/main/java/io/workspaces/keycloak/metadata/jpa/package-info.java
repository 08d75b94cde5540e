/** Metadata in the table WSP_METADATA. */
@NullMarked
package io.workspaces.keycloak.metadata.jpa;

import org.jspecify.annotations.NullMarked;
