/**
 * Words that every other package speaks: ids, e-mail addresses, names, pages and errors.
 *
 * <p>Knows the JDK only. A value that exists is valid: factories refuse anything else with a
 * {@link io.workspaces.keycloak.kernel.WorkspacesException} that names the field.
 */
@NullMarked
package io.workspaces.keycloak.kernel;

import org.jspecify.annotations.NullMarked;
