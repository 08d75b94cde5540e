/** Invitations on a real Keycloak: mails, pages, every way in, and what must never let anybody in. */
@NullMarked
package io.workspaces.it.invitation;

import org.jspecify.annotations.NullMarked;
