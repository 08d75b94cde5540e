/** Sends requests: retries with pauses, time limits, and answers turned into values or errors. A token appears in no text that is made here. */
@NullMarked
package io.workspaces.client.internal.http;

import org.jspecify.annotations.NullMarked;
