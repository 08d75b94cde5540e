package io.workspaces.keycloak.member.jpa;

import static io.workspaces.keycloak.member.jpa.MemberTable.EMAIL;
import static io.workspaces.keycloak.member.jpa.MemberTable.ORG_ID;
import static io.workspaces.keycloak.member.jpa.MemberTable.REALM_ID;
import static io.workspaces.keycloak.member.jpa.MemberTable.STATUS;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.JdbcQuery;
import io.workspaces.keycloak.persistence.WithoutIndex;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which of many addresses belong to members of a workspace. Uses JDBC, since Hibernate translates a list of
 * parameters again each time, and lists of only two lengths, so that databases recognize the statements.
 */
final class MemberStatuses {
    private static final int SHORT = 250;
    /** The most parameters that Oracle accepts in a list. */
    private static final int LONG = 1_000;

    private static final String QUERY =
            "select " + Column.list(List.of(EMAIL, STATUS)) + " from " + MemberTable.TABLE + " where " + REALM_ID
                    + " = ? and " + WithoutIndex.by(ORG_ID.toString()) + " = ? and " + EMAIL + " in (%s?)";

    private final EntityManager em;

    MemberStatuses(EntityManager em) {
        this.em = em;
    }

    Map<EmailAddress, MemberStatus> of(WorkspaceId workspace, List<EmailAddress> emails) {
        int length = emails.size() > SHORT ? LONG : SHORT;
        String query = QUERY.formatted("?, ".repeat(length - 1));
        Map<EmailAddress, MemberStatus> statuses = new HashMap<>();
        for (int from = 0; from < emails.size(); from += length) {
            List<EmailAddress> some = emails.subList(from, Math.min(emails.size(), from + length));
            JdbcQuery.rows(
                            em,
                            query,
                            values(workspace, some, length),
                            row -> Map.entry(new EmailAddress(EMAIL.read(row)), STATUS.read(row)))
                    .forEach(found -> statuses.put(found.getKey(), found.getValue()));
        }
        return statuses;
    }

    /** Pads a short list with its last address. */
    private static List<String> values(WorkspaceId workspace, List<EmailAddress> emails, int length) {
        List<String> values = new ArrayList<>(length + 2);
        values.add(workspace.realm());
        values.add(workspace.organization());
        for (int i = 0; i < length; i++) {
            values.add(emails.get(Math.min(i, emails.size() - 1)).value());
        }
        return values;
    }
}
