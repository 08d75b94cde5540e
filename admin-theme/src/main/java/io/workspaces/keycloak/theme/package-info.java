/** Makes the theme {@code workspaces} the default of the admin console. */
@NullMarked
package io.workspaces.keycloak.theme;

import org.jspecify.annotations.NullMarked;
