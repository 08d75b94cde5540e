package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON of an error by RFC 9457, with the code, the violations, the id of the request, and an {@code errorMessage} for
 * Keycloak's console.
 */
final class Problem {
    public static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    public static Map<String, Object> of(WorkspacesException refusal, String requestId) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:workspaces:error:" + refusal.code().code());
        problem.put("title", refusal.code().title());
        problem.put("status", refusal.code().status());
        problem.put("detail", String.valueOf(refusal.getMessage()));
        problem.put("code", refusal.code().code());
        if (!refusal.violations().isEmpty()) {
            problem.put("violations", refusal.violations());
        }
        problem.put("requestId", requestId);
        problem.put("errorMessage", String.valueOf(refusal.getMessage()));
        problem.putAll(refusal.details());
        return problem;
    }
}
