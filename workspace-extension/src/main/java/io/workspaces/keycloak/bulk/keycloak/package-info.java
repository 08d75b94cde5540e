/**
 * The part of a node that works at jobs: claims them, goes chunk by chunk, counts.
 */
@NullMarked
package io.workspaces.keycloak.bulk.keycloak;

import org.jspecify.annotations.NullMarked;
