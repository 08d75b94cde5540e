package io.workspaces.keycloak.api.invitations;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.invitation.OpenInvitations;
import io.workspaces.keycloak.invitation.Resend;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resends many invitations, each one separately: members who cannot get another mail are listed in the answer, the
 * others get theirs.
 */
final class ResendMany {
    /** Most members in one request. */
    static final int MAX = 1000;

    /**
     * The JSON that selects members: by ids, or by a status {@code invited}, {@code expired} or {@code failed} (of the
     * mail).
     */
    public record Body(@Nullable List<String> ids, @Nullable String status) {}

    /**
     * The JSON of the result.
     *
     * @param more whether further members have the status; then repeat the request
     */
    public record Result(int resent, List<Refusal> refused, boolean more) {}

    /** A member who was not sent a mail. */
    public record Refusal(String memberId, String code) {}

    private final Resend resend;
    private final OpenInvitations open;

    ResendMany(Resend resend, OpenInvitations open) {
        this.resend = resend;
        this.open = open;
    }

    Result resend(Actor actor, WorkspaceId workspace, Body body) {
        Set<String> members = new LinkedHashSet<>(members(workspace, body));
        List<Refusal> refused = new ArrayList<>();
        boolean more = members.size() > MAX;
        List<String> now = members.stream().limit(MAX).toList();
        for (String member : now) {
            try {
                resend.resend(actor, workspace, member, MailLane.of(now.size()));
            } catch (WorkspacesException refusal) {
                refused.add(new Refusal(member, refusal.code().code()));
            }
        }
        return new Result(now.size() - refused.size(), refused, more);
    }

    private List<String> members(WorkspaceId workspace, Body body) {
        List<String> ids = body.ids();
        String status = body.status();
        if ((ids == null) == (status == null)) {
            throw WorkspacesException.violation("ids", "missing", "is required unless status is given");
        }
        if (ids == null) {
            return open.in(workspace, OpenInvitations.State.parse(Objects.requireNonNull(status), "status"), MAX + 1);
        }
        if (ids.size() > MAX || ids.stream().anyMatch(Objects::isNull)) {
            throw WorkspacesException.violation("ids", "too_many", "can have up to " + MAX + " ids");
        }
        return ids;
    }
}
