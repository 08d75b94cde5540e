@NullMarked
package io.workspaces.keycloak.invitation.mail;

import org.jspecify.annotations.NullMarked;
