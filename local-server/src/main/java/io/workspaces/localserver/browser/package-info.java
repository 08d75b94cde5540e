/** A scripted browser without JavaScript, for Keycloak's own pages. */
@NullMarked
package io.workspaces.localserver.browser;

import org.jspecify.annotations.NullMarked;
