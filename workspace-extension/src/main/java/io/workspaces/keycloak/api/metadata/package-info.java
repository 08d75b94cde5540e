/** Metadata and data keys over HTTP. */
@NullMarked
package io.workspaces.keycloak.api.metadata;

import org.jspecify.annotations.NullMarked;
