/** What an app sees of the person who is signed in: role, groups, permissions and metadata. */
@NullMarked
package io.workspaces.keycloak.queries.currentuser;

import org.jspecify.annotations.NullMarked;
