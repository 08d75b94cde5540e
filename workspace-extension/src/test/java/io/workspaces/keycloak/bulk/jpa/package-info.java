@NullMarked
package io.workspaces.keycloak.bulk.jpa;

import org.jspecify.annotations.NullMarked;
