/** Access tokens: reading them, verifying them with the realm's published keys, obtaining them with client credentials. A token is only ever trusted after its signature, issuer, type and times were checked. */
@NullMarked
package io.workspaces.client.internal.token;

import org.jspecify.annotations.NullMarked;
