/**
 * Sends requests with timeouts and retries, and reads responses as values or exceptions. No text that is created
 * here contains a token.
 */
@NullMarked
package io.workspaces.client.internal.http;

import org.jspecify.annotations.NullMarked;
