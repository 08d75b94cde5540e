/** What all resources share: strict reading of requests, writing answers, mapping errors to problems. */
@NullMarked
package io.workspaces.keycloak.api.shared;

import org.jspecify.annotations.NullMarked;
