package io.workspaces.client.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a call did not succeed.
 *
 * @param status the HTTP status, 0 where there was no answer
 * @param code stable code in snake case
 * @param detail for people, in English
 * @param requestId under which the server knows the call, if one was sent
 * @param violations what is wrong with which field
 * @param retryAfter how long the server asks to wait
 * @param confirmation what to confirm, where the change has effects
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
     * A problem that arose in this process, not on the server.
     *
     * @param code stable code in snake case
     * @param detail for people, in English
     * @return the problem, with status 0
     */
    public static Problem local(String code, String detail) {
        return of(0, code, detail);
    }

    /**
     * A problem with nothing but a status, a code and an explanation.
     *
     * @param status the HTTP status
     * @param code stable code in snake case
     * @param detail for people, in English
     * @return the problem
     */
    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, null, List.of(), null, null);
    }

    /**
     * The exception of the tree that fits the status.
     *
     * @param cause what brought it about, if anything
     * @return a new exception, not yet thrown
     */
    public WorkspacesException toException(@Nullable Throwable cause) {
        if (code.equals("unreadable_answer")) {
            return new UnreadableAnswerException(this, cause);
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
            case 412 -> new ChangedMeanwhileException(this, cause);
            case 429 -> new RateLimitedException(this, cause);
            default -> status < 500 ? new InvalidRequestException(this, cause) : new ServerException(this, cause);
        };
    }
}
