/**
 * The values that every other package uses: ids, e-mail addresses, names, pages and errors.
 *
 * <p>Depends on the JDK only. Every value is valid: factories refuse invalid input with a
 * {@link io.workspaces.keycloak.kernel.WorkspacesException} that names the field.
 */
@NullMarked
package io.workspaces.keycloak.kernel;

import org.jspecify.annotations.NullMarked;
