package io.workspaces.keycloak.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An error that is reported to the caller: its code, an explanation and the fields that are wrong. */
public final class WorkspacesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> details;

    private WorkspacesException(
            ErrorCode code, String message, List<Violation> violations, Map<String, Object> details) {
        super(message);
        this.code = code;
        this.violations = List.copyOf(violations);
        this.details = details;
    }

    public static WorkspacesException of(ErrorCode code, String message) {
        return new WorkspacesException(code, message, List.of(), Map.of());
    }

    public static WorkspacesException of(ErrorCode code) {
        return of(code, code.title());
    }

    public static WorkspacesException notFound() {
        return of(ErrorCode.NOT_FOUND);
    }

    /** The request failed only because others were changing the same rows; it may succeed if repeated. */
    public static WorkspacesException busy() {
        return of(ErrorCode.BUSY).with("retryAfter", 1);
    }

    /** The database cannot be reached; if that happened at the commit, it may have been made. */
    public static WorkspacesException unavailable() {
        return of(ErrorCode.UNAVAILABLE).with("retryAfter", 5);
    }

    /** The user federation that has the account does not answer; it may do so later. */
    public static WorkspacesException accountUnavailable() {
        return of(ErrorCode.ACCOUNT_UNAVAILABLE).with("retryAfter", 30);
    }

    public static WorkspacesException violation(String field, String violationCode, String message) {
        return violations(List.of(new Violation(field, violationCode, message)));
    }

    public static WorkspacesException violations(List<Violation> violations) {
        Violation first = violations.get(0);
        return new WorkspacesException(
                ErrorCode.INVALID_REQUEST, first.field() + " " + first.message(), violations, Map.of());
    }

    /** This error with one more member in its answer, for example the plan to confirm. */
    public WorkspacesException with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new WorkspacesException(code, String.valueOf(getMessage()), violations, more);
    }

    public ErrorCode code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Further members of the answer, in order. */
    public Map<String, Object> details() {
        return details;
    }
}
