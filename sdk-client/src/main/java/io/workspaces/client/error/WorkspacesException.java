package io.workspaces.client.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The root of every error that this SDK throws. Its message never holds a token or a metadata value. */
public class WorkspacesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /**
     * An error of the given kind.
     *
     * @param problem what went wrong
     * @param cause what brought it about, if anything
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
     * Everything that is known about the error.
     *
     * @return the problem
     */
    public final Problem problem() {
        return problem;
    }

    /**
     * The stable code in snake case, for example {@code member_exists}.
     *
     * @return the code
     */
    public final String code() {
        return problem.code();
    }

    /**
     * The HTTP status, 0 where there was no answer.
     *
     * @return the status
     */
    public final int status() {
        return problem.status();
    }

    /**
     * Under which the server knows the call: quote it when asking its operators.
     *
     * @return the id, if a request was sent
     */
    public final Optional<String> requestId() {
        return Optional.ofNullable(problem.requestId());
    }

    /**
     * What is wrong with which field of the request.
     *
     * @return the violations, often none
     */
    public final List<Violation> violations() {
        return problem.violations();
    }
}
