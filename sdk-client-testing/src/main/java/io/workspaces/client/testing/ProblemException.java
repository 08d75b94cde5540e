package io.workspaces.client.testing;

import io.workspaces.client.error.Violation;
import io.workspaces.client.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A response other than success, as problem+json. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Violation> violations;
    private transient Map<String, Object> more = Map.of();

    private ProblemException(int status, String code, String detail, List<Violation> violations) {
        super(detail);
        this.status = status;
        this.code = code;
        this.violations = violations;
    }

    static ProblemException of(int status, String code, String detail) {
        return new ProblemException(status, code, detail, List.of());
    }

    /** This problem with properties of its own. */
    ProblemException with(Map<String, Object> properties) {
        more = properties;
        return this;
    }

    String code() {
        return code;
    }

    static ProblemException notFound() {
        return of(404, "not_found", "Not found");
    }

    static ProblemException forbidden() {
        return of(403, "forbidden", "Not allowed");
    }

    static ProblemException unauthorized() {
        return of(401, "unauthorized", "A valid access token is needed");
    }

    static ProblemException invalid(String field, String code, String message) {
        return new ProblemException(
                400, "invalid_request", field + " " + message, List.of(new Violation(field, code, message)));
    }

    FakeResponse response() {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", code);
        problem.put("status", status);
        problem.put("detail", String.valueOf(getMessage()));
        problem.put("code", code);
        problem.put("violations", violations);
        problem.putAll(more);
        return new FakeResponse(status, Map.of("Content-Type", "application/problem+json"), Json.text(problem));
    }
}
