/** Keycloak's admin REST API, as far as tests and demo need it to lay out realms. */
@NullMarked
package io.workspaces.localserver.admin;

import org.jspecify.annotations.NullMarked;
