/**
 * The people of a workspace: their status, role and groups.
 *
 * <p>Invariants: one member per address and per account in a workspace; exactly one default role; a
 * workspace that has an Active Admin keeps one.
 */
@NullMarked
package io.workspaces.keycloak.member;

import org.jspecify.annotations.NullMarked;
