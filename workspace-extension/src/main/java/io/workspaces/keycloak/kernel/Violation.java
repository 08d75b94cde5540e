package io.workspaces.keycloak.kernel;

/**
 * What is wrong with one field of a request.
 *
 * @param field path of the field in the request, such as {@code metadata.key1}
 * @param code stable, in snake case
 * @param message for people: the rest of a sentence whose subject is the field
 */
public record Violation(String field, String code, String message) {}
