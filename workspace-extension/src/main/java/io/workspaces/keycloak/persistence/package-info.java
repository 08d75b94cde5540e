/**
 * How features reach the database past JPA's entities: batches, single statements, locks, failures that are tried
 * again, and work after the commit. Knows no feature.
 */
@NullMarked
package io.workspaces.keycloak.persistence;

import org.jspecify.annotations.NullMarked;
