/**
 * The directory as projection queries: a fixed number of statements a page.
 */
@NullMarked
package io.workspaces.keycloak.directory.jpa;

import org.jspecify.annotations.NullMarked;
