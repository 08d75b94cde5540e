package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.persistence.WithoutIndex;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.keycloak.connections.jpa.util.JpaUtils;

/**
 * Finds which of many addresses belong to members of a workspace. Uses JDBC, since Hibernate translates a list of
 * parameters again each time, and lists of only two lengths, so that databases recognize the statements.
 */
final class MemberStatuses {
    private static final int SHORT = 250;
    /** The most parameters that Oracle accepts in a list. */
    private static final int LONG = 1_000;

    private static final String QUERY = "select EMAIL, STATUS from %s where REALM_ID = ? and "
            + WithoutIndex.by("ORG_ID") + " = ? and EMAIL in (%s?)";

    private final EntityManager em;

    MemberStatuses(EntityManager em) {
        this.em = em;
    }

    Map<EmailAddress, MemberStatus> of(WorkspaceId workspace, List<EmailAddress> emails) {
        int length = emails.size() > SHORT ? LONG : SHORT;
        String query = QUERY.formatted(JpaUtils.getTableNameForNativeQuery("WSP_MEMBER", em), "?, ".repeat(length - 1));
        Map<EmailAddress, MemberStatus> statuses = new HashMap<>();
        em.unwrap(Session.class).doWork(connection -> {
            for (int from = 0; from < emails.size(); from += length) {
                List<EmailAddress> some = emails.subList(from, Math.min(emails.size(), from + length));
                read(connection, query, length, workspace, some, statuses);
            }
        });
        return statuses;
    }

    /** Pads a short list with its last address. */
    private static void read(
            Connection connection,
            String query,
            int length,
            WorkspaceId workspace,
            List<EmailAddress> emails,
            Map<EmailAddress, MemberStatus> into)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, workspace.realm());
            statement.setString(2, workspace.organization());
            for (int i = 0; i < length; i++) {
                statement.setString(
                        i + 3, emails.get(Math.min(i, emails.size() - 1)).value());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    into.put(new EmailAddress(rows.getString(1)), MemberStatus.valueOf(rows.getString(2)));
                }
            }
        }
    }
}
