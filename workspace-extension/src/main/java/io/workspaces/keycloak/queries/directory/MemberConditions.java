package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.kernel.Cursor;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.jpa.MemberEntity;
import io.workspaces.keycloak.persistence.Like;
import io.workspaces.keycloak.persistence.Seek;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the condition and order of a member query as HQL on {@code WspMember m}. */
final class MemberConditions {
    /** Sorts before each address. An empty text would do, if Oracle did not take it for null. */
    static final String NO_EMAIL = " ";

    /** Sorts after each end. */
    static final long NO_END = Long.MAX_VALUE;

    private static final Map<MemberSort.Key, String> COLUMNS = Map.of(
            MemberSort.Key.NAME, "m.nameKey",
            MemberSort.Key.EMAIL, "coalesce(m.email, '" + NO_EMAIL + "')",
            MemberSort.Key.ROLE, "m.role",
            MemberSort.Key.STATUS, "m.status",
            MemberSort.Key.JOINED, "coalesce(m.joinedAt, 0L)",
            MemberSort.Key.ACTIVE_UNTIL, "coalesce(m.profile.activeUntil, " + NO_END + "L)");

    private final StringBuilder where = new StringBuilder("m.organizationId = :org");
    private final Map<String, Object> parameters = new HashMap<>();
    private final MemberQuery query;
    private final @Nullable Cursor after;

    MemberConditions(WorkspaceId workspace, MemberQuery query, long now) {
        this.query = query;
        this.after = Cursor.decode(query.cursor(), query.list(workspace));
        parameters.put("org", workspace.organization());
        if (!query.statuses().isEmpty()) {
            and(MemberEntity.hasStatus(query.statuses()), "statuses", query.statuses());
            parameters.put("now", now);
        }
        if (!query.roles().isEmpty()) {
            and("m.role in :roles", "roles", query.roles());
        }
        if (query.group() != null) {
            and(
                    "exists (select 1 from WspMemberGroup g where g.memberId = m.id and g.groupId = :group)",
                    "group",
                    query.group());
        }
        if (query.end() != null) {
            end(query.end(), now);
        }
        if (query.invitation() != null) {
            invitation(query.invitation(), now);
        }
        if (query.search() != null) {
            String pattern = Like.containing(query.search().toLowerCase(Locale.ROOT));
            and("(m.nameKey like :search escape '!' or m.email like :search escape '!')", "search", pattern);
        }
    }

    private void end(EndFilter end, long now) {
        switch (end) {
            case SOON -> {
                and(MemberEntity.ends("m"), "soon", now + EndFilter.AHEAD.toMillis());
                parameters.put("now", now);
            }
            case SET -> where.append(" and m.profile.activeUntil is not null");
            case PASSED -> {
                and(
                        "(m.status = :archived and m.archivedReason = :expired or " + MemberEntity.ended("m") + ")",
                        "expired",
                        ArchivedReason.EXPIRED);
                parameters.put("archived", MemberStatus.ARCHIVED);
                parameters.put("now", now);
            }
        }
    }

    /** Only Invited members have an invitation, so these are found by their status first. */
    private void invitation(InvitationFilter wanted, long now) {
        and("m.status = :invited and " + MemberEntity.CURRENT, "invited", MemberStatus.INVITED);
        parameters.put("now", now);
        switch (wanted) {
            case EXPIRED -> invitationHas("coalesce(i.expiresAt, i.waitsUntil) <= :now");
            case MAIL_FAILED -> {
                invitationHas("i.mailState = :failed");
                parameters.put("failed", MailState.FAILED);
            }
            case REFUSED -> invitationHas("i.refusedAt is not null");
            case UNANSWERED -> and("m.invitedAt < :patient", "patient", now - InvitationFilter.PATIENCE.toMillis());
        }
    }

    private void invitationHas(String condition) {
        where.append(" and exists (select 1 from WspInvitation i where i.memberId = m.id"
                        + " and i.organizationId = :org and ")
                .append(condition)
                .append(')');
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    /** The filters, without the cursor. */
    String filters() {
        return where.toString();
    }

    /** In what order to count: by name what is searched for, by an index of the workspace, and else in any. */
    String countedBy() {
        return query.search() == null ? "m.organizationId" : "m.nameKey, m.id";
    }

    String sortedBy() {
        return Objects.requireNonNull(COLUMNS.get(query.sort().key()));
    }

    /** Filters, cursor and order. */
    String page(Seek seek) {
        String column = sortedBy();
        boolean descending = query.sort().descending();
        String direction = descending ? " desc" : "";
        return where + (after == null ? "" : " and " + seek.beyond(column, "m.id", descending)) + " order by " + column
                + direction + ", m.id" + direction;
    }

    void bindFilters(Query to) {
        parameters.forEach(to::setParameter);
    }

    void bindPage(Query to, Seek seek) {
        bindFilters(to);
        if (after != null) {
            to.setParameter("afterKey", seek.key(key(after.key())));
            to.setParameter("afterId", after.id());
        }
    }

    private Object key(String text) {
        try {
            return switch (query.sort().key()) {
                case ROLE -> DefaultRole.valueOf(text);
                case STATUS -> MemberStatus.valueOf(text);
                case JOINED, ACTIVE_UNTIL -> Long.valueOf(text);
                case NAME, EMAIL -> text;
            };
        } catch (IllegalArgumentException foreign) {
            throw WorkspacesException.of(ErrorCode.CURSOR_INVALID);
        }
    }
}
