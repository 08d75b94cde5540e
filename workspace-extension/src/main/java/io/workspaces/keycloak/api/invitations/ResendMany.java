package io.workspaces.keycloak.api.invitations;

import io.workspaces.keycloak.access.Actor;
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

/** Resends to many, each for itself: who may not be sent another mail is named, the others get theirs. */
final class ResendMany {
    /** Most members of one request. */
    static final int MAX = 1000;

    /**
     * Whom: by id, or all that are {@code invited}, {@code expired} or whose mail {@code failed}.
     */
    public record Body(@Nullable List<String> ids, @Nullable String status) {}

    /**
     * What came of it.
     *
     * @param more whether there are further members of the status; ask again
     */
    public record Result(int resent, List<Refusal> refused, boolean more) {}

    /** A member that was not sent a mail. */
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
                resend.resend(actor, workspace, member);
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
            throw WorkspacesException.violation("ids", "missing", "has to be given, or else status");
        }
        if (ids == null) {
            return open.in(workspace, OpenInvitations.State.parse(Objects.requireNonNull(status), "status"), MAX + 1);
        }
        if (ids.size() > MAX || ids.stream().anyMatch(Objects::isNull)) {
            throw WorkspacesException.violation("ids", "too_many", "has to be up to " + MAX + " ids");
        }
        return ids;
    }
}
