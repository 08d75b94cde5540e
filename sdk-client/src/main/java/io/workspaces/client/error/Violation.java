package io.workspaces.client.error;

import java.io.Serializable;

/**
 * What is wrong with one field of a request.
 *
 * @param field path of the field in the request, such as {@code metadata.key1}
 * @param code stable code in snake case
 * @param message for people, the rest of a sentence that begins with the field
 */
public record Violation(String field, String code, String message) implements Serializable {}
