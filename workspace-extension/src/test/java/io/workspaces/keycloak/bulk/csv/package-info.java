@NullMarked
package io.workspaces.keycloak.bulk.csv;

import org.jspecify.annotations.NullMarked;
