/**
 * Default roles, custom groups, their permissions, and the effects that a change has on people.
 *
 * <p>Invariants: a workspace has exactly one group per default role; Admin and End-user are immutable; names are unique
 * regardless of case; no End-user is in a builder-level group.
 */
@NullMarked
package io.workspaces.keycloak.group;

import org.jspecify.annotations.NullMarked;
