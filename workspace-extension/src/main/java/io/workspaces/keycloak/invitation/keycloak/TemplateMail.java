package io.workspaces.keycloak.invitation.keycloak;

import java.util.List;
import java.util.Map;

/**
 * A mail of one of our templates.
 *
 * @param attributes what the template is filled in with; Keycloak adds values of its own
 */
record TemplateMail(String template, String subjectKey, List<Object> subjectValues, Map<String, Object> attributes) {}
