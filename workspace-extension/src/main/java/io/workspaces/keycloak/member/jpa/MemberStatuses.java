package io.workspaces.keycloak.member.jpa;

import static io.workspaces.keycloak.member.jpa.MemberTable.ACTIVE_UNTIL;
import static io.workspaces.keycloak.member.jpa.MemberTable.EMAIL;
import static io.workspaces.keycloak.member.jpa.MemberTable.ORG_ID;
import static io.workspaces.keycloak.member.jpa.MemberTable.REALM_ID;
import static io.workspaces.keycloak.member.jpa.MemberTable.STATUS;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.ListQuery;
import io.workspaces.keycloak.persistence.WithoutIndex;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which of many addresses belong to members of a workspace. */
final class MemberStatuses {
    private static final String QUERY =
            "select " + Column.list(List.of(EMAIL, STATUS, ACTIVE_UNTIL)) + " from " + MemberTable.TABLE + " where "
                    + REALM_ID + " = ? and " + WithoutIndex.by(ORG_ID.toString()) + " = ? and " + EMAIL + " in (%s)";

    private final EntityManager em;
    private final long now;

    MemberStatuses(EntityManager em, long now) {
        this.em = em;
        this.now = now;
    }

    Map<EmailAddress, MemberStatus> of(WorkspaceId workspace, List<EmailAddress> emails) {
        Map<EmailAddress, MemberStatus> statuses = new HashMap<>();
        ListQuery.rows(
                        em,
                        QUERY,
                        List.of(workspace.realm(), workspace.organization()),
                        emails.stream().map(EmailAddress::value).toList(),
                        row -> Map.entry(new EmailAddress(EMAIL.read(row)), status(row)))
                .forEach(found -> statuses.put(found.getKey(), found.getValue()));
        return statuses;
    }

    private MemberStatus status(ResultSet row) throws SQLException {
        Long end = ACTIVE_UNTIL.find(row);
        return end != null && end <= now ? MemberStatus.ARCHIVED : STATUS.read(row);
    }
}
