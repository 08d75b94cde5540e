/**
 * The two doors: that of realm admins, and that of workspace Admins, apps and invited people. Below it the packages are
 * laid out like the paths.
 */
@NullMarked
package io.workspaces.keycloak.api;

import org.jspecify.annotations.NullMarked;
