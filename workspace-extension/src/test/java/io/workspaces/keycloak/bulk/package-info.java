@NullMarked
package io.workspaces.keycloak.bulk;

import org.jspecify.annotations.NullMarked;
