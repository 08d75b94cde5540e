@NullMarked
package io.workspaces.keycloak.group;

import org.jspecify.annotations.NullMarked;
