package io.workspaces.client.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed.
 *
 * @param status the HTTP status; 0 if there was no response
 * @param code a stable code in snake case
 * @param detail an explanation in English
 * @param requestId the id of the request in the server's log; null if no request was sent
 * @param violations what is wrong with each field
 * @param retryAfter how long the server asks to wait; null if it does not
 * @param confirmation what to confirm; null if the change has no effects
 */
public record Problem(
        int status,
        String code,
        String detail,
        @Nullable String requestId,
        List<Violation> violations,
        @Nullable Duration retryAfter,
        @Nullable Confirmation confirmation)
        implements Serializable {
    /**
     * Creates a problem that arose in this process, not on the server.
     *
     * @param code a stable code in snake case
     * @param detail an explanation in English
     * @return the problem, with status 0
     */
    public static Problem local(String code, String detail) {
        return of(0, code, detail);
    }

    /**
     * Creates a problem with a status, a code and an explanation.
     *
     * @param status the HTTP status
     * @param code a stable code in snake case
     * @param detail an explanation in English
     * @return the problem
     */
    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, null, List.of(), null, null);
    }

    /**
     * Creates the exception for the status.
     *
     * @param cause the cause, or null
     * @return a new exception, which is not thrown
     */
    public WorkspacesException toException(@Nullable Throwable cause) {
        if (code.equals("unreadable_response")) {
            return new UnreadableResponseException(this, cause);
        }
        if (confirmation != null) {
            return new ConfirmationRequiredException(this, confirmation, cause);
        }
        return switch (status) {
            case 0 -> new UnreachableException(this, cause);
            case 401 -> new UnauthorizedException(this, cause);
            case 403 -> new ForbiddenException(this, cause);
            case 404 -> new NotFoundException(this, cause);
            case 409 -> new ConflictException(this, cause);
            case 412 -> new PreconditionFailedException(this, cause);
            case 429 -> new RateLimitedException(this, cause);
            default -> status < 500 ? new InvalidRequestException(this, cause) : new ServerException(this, cause);
        };
    }
}
