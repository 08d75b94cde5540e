package io.workspaces.keycloak.kernel;

import java.util.Locale;

/**
 * The errors that this product answers with. A code (the constant in lower case) is stable; the status is the HTTP
 * status.
 */
public enum ErrorCode {
    INVALID_REQUEST(400, "The request is not valid"),
    CURSOR_INVALID(400, "The cursor does not belong to this list"),
    CSV_INVALID(400, "The file cannot be read as CSV"),
    UNAUTHORIZED(401, "A valid access token is needed"),
    FORBIDDEN(403, "Not allowed"),
    SETTING_NOT_YOURS(403, "Only realm admins may change this setting"),
    IMPERSONATED_SESSION(403, "Not possible while somebody else uses the account"),
    NOT_ALLOWED_ANY_MORE(403, "Whoever sent the job may no longer do this"),
    NOT_FOUND(404, "Not found"),
    MEMBER_EXISTS(409, "The address belongs to a member already"),
    MEMBER_STATUS(409, "Not possible in the member's status"),
    ARCHIVED_EVERYWHERE(409, "A realm admin has archived the person everywhere"),
    NAME_OWNED_BY_ACCOUNT(409, "Name and address of an active member are changed in the account"),
    ACCOUNT_NOT_WRITABLE(409, "The account's directory does not let Keycloak keep its memberships"),
    LAST_ADMIN(409, "The workspace would be left without an active Admin"),
    DATE_NEEDED(409, "The membership has ended: say until when it lasts now, or that it has no end"),
    SEATS_EXHAUSTED(409, "No seat of the workspace is free"),
    ROLE_IMMUTABLE(409, "A default role cannot be changed this way"),
    GROUP_EXISTS(409, "A group of that name exists"),
    RESOURCE_UNKNOWN(409, "A named resource is not in the registry"),
    CATALOG_IN_USE(409, "A stored permission would lose its meaning"),
    CONFIRMATION_REQUIRED(409, "The change has effects on roles or groups"),
    PLAN_OUTDATED(409, "The confirmed plan is no longer true"),
    WORKSPACE_EXISTS(409, "A workspace of that name or alias exists"),
    WORKSPACE_DISABLED(409, "The workspace is disabled"),
    HOSTNAME_REQUIRED(409, "Links need a configured hostname or frontend URL"),
    MAIL_SERVER_NEEDED(409, "The realm requires verified addresses but has no mail server"),
    JOB_STATE(409, "Not possible in the job's state"),
    UNDO_UNAVAILABLE(409, "The job cannot be undone, or no longer"),
    CONFLICT(409, "Somebody else changed this at the same time"),
    PRECONDITION_FAILED(412, "The resource has changed since it was read"),
    TOO_LARGE(413, "The request is too large"),
    IDEMPOTENCY_MISMATCH(422, "The idempotency key was used with another request"),
    RATE_LIMITED(429, "Too many requests"),
    INTERNAL(500, "Unexpected error"),
    METADATA_KEY_UNAVAILABLE(503, "The encryption key of the metadata is not available"),
    ACCOUNT_UNAVAILABLE(503, "The account's directory does not answer; nothing was changed"),
    UNAVAILABLE(503, "The server's database does not answer"),
    BUSY(503, "Others are changing the same data; nothing was changed");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
