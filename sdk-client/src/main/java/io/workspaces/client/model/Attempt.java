package io.workspaces.client.model;

import java.time.Duration;

/**
 * A request to the server that has ended. A call that is retried makes several.
 *
 * @param method for example {@code GET}
 * @param path the path, without the query
 * @param number which attempt of its call it was, from 1
 * @param status the HTTP status; 0 if there was no response
 * @param duration how long it took
 * @param requestId the id of the call, which the server's log has
 */
public record Attempt(String method, String path, int number, int status, Duration duration, String requestId) {}
