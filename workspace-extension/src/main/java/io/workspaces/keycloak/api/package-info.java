/**
 * The HTTP API and its two entry points ("doors"): one for realm admins, one for workspace Admins, apps and invited
 * people. The packages below follow the paths.
 */
@NullMarked
package io.workspaces.keycloak.api;

import org.jspecify.annotations.NullMarked;
