/**
 * Reads access tokens, verifies them with the realm's published keys, and obtains them with client credentials. A
 * token is trusted only after its signature, issuer, type and times have been checked.
 */
@NullMarked
package io.workspaces.client.internal.token;

import org.jspecify.annotations.NullMarked;
