@NullMarked
package io.workspaces.keycloak.invitation.bulk.csv;

import org.jspecify.annotations.NullMarked;
