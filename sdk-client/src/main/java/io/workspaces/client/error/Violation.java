package io.workspaces.client.error;

import java.io.Serializable;

/**
 * What is wrong with one field of a request.
 *
 * @param field the path of the field in the request, such as {@code metadata.key1}
 * @param code a stable code in snake case
 * @param message an explanation in English, to follow the name of the field in a sentence
 */
public record Violation(String field, String code, String message) implements Serializable {}
