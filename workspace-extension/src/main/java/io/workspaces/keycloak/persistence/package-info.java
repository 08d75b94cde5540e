/**
 * Access to the database beyond JPA entities: batches, single statements, locks, retries, and work after the commit.
 * Depends on no feature.
 */
@NullMarked
package io.workspaces.keycloak.persistence;

import org.jspecify.annotations.NullMarked;
