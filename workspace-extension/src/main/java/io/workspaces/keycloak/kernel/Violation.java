package io.workspaces.keycloak.kernel;

/**
 * What is wrong with one field of a request.
 *
 * @param field where, as a path in the request such as {@code metadata.key1}
 * @param code stable code in snake case
 * @param message for people, the rest of a sentence that begins with the field
 */
public record Violation(String field, String code, String message) {}
