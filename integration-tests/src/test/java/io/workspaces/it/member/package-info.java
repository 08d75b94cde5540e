/** Members on a real server: their roles and groups, and what Keycloak's own interfaces do to them. */
@NullMarked
package io.workspaces.it.member;

import org.jspecify.annotations.NullMarked;
