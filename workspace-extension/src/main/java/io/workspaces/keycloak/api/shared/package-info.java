/**
 * What all resources share: reading requests strictly, writing answers, mapping refusals to problems.
 */
@NullMarked
package io.workspaces.keycloak.api.shared;

import org.jspecify.annotations.NullMarked;
