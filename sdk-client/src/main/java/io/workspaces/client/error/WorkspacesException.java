package io.workspaces.client.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The superclass of all exceptions that this SDK throws. Messages never contain a token or a metadata value. */
public class WorkspacesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /**
     * Creates the exception.
     *
     * @param problem what went wrong
     * @param cause the cause, or null
     */
    public WorkspacesException(Problem problem, @Nullable Throwable cause) {
        super(message(problem), cause);
        this.problem = problem;
    }

    private static String message(Problem problem) {
        StringBuilder text = new StringBuilder(problem.code());
        if (problem.status() > 0) {
            text.append(" (").append(problem.status()).append(')');
        }
        text.append(": ").append(problem.detail());
        problem.violations()
                .forEach(violation ->
                        text.append("; ").append(violation.field()).append(' ').append(violation.message()));
        if (problem.requestId() != null) {
            text.append(" [request ").append(problem.requestId()).append(']');
        }
        return text.toString();
    }

    /**
     * Returns all details of the error.
     *
     * @return the problem
     */
    public final Problem problem() {
        return problem;
    }

    /**
     * Returns the stable code in snake case, for example {@code member_exists}.
     *
     * @return the code
     */
    public final String code() {
        return problem.code();
    }

    /**
     * Returns the HTTP status; 0 if there was no response.
     *
     * @return the status
     */
    public final int status() {
        return problem.status();
    }

    /**
     * Returns the id of the request in the server's log. Quote it when you ask its operators.
     *
     * @return the id; empty if no request was sent
     */
    public final Optional<String> requestId() {
        return Optional.ofNullable(problem.requestId());
    }

    /**
     * Returns how long the server asks to wait before the next attempt.
     *
     * @return the duration; empty if it does not say
     */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(problem.retryAfter());
    }

    /**
     * Returns what is wrong with each field of the request.
     *
     * @return the violations, often none
     */
    public final List<Violation> violations() {
        return problem.violations();
    }
}
