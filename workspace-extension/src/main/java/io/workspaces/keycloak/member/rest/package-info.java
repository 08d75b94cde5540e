/**
 * What a member may do, over HTTP.
 */
@NullMarked
package io.workspaces.keycloak.member.rest;

import org.jspecify.annotations.NullMarked;
