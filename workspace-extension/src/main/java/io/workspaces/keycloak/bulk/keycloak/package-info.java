/**
 * What a node does for jobs: claims them, works on them chunk by chunk, counts rows.
 */
@NullMarked
package io.workspaces.keycloak.bulk.keycloak;

import org.jspecify.annotations.NullMarked;
