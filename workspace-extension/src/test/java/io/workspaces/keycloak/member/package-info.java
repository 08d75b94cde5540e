@NullMarked
package io.workspaces.keycloak.member;

import org.jspecify.annotations.NullMarked;
