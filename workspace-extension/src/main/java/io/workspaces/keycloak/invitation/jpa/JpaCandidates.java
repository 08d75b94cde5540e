package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.activation.Candidate;
import io.workspaces.keycloak.invitation.activation.Candidates;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.AutoCommitQueries;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import io.workspaces.keycloak.workspace.Workspaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Candidates by the index on realm and address. */
public final class JpaCandidates implements Candidates {
    private static final String QUERY = "select m.ID, m.ORG_ID, i.GENERATION,"
            + " coalesce(i.EXPIRES_AT, i.WAITS_UNTIL)"
            + " from {WSP_MEMBER} m join {WSP_INVITATION} i on i.MEMBER_ID = m.ID"
            + " where m.REALM_ID = ? and m.EMAIL = ? and m.STATUS = 'INVITED'"
            + " order by m.ORG_ID";

    private final AutoCommitQueries statements;
    private final Workspaces workspaces;
    private final WorkspaceRecords rows;

    public JpaCandidates(AutoCommitQueries statements, Workspaces workspaces, WorkspaceRecords rows) {
        this.statements = statements;
        this.workspaces = workspaces;
        this.rows = rows;
    }

    @Override
    public List<Candidate> of(String realm, EmailAddress email) {
        return statements.select(QUERY, List.of(realm, email.value()), JpaCandidates::row).stream()
                .map(row -> candidate(realm, email, row))
                .toList();
    }

    /** An invitation, read before anything else is asked of the database. */
    private record Row(String memberId, String organizationId, int generation, Instant expiresAt) {}

    private static Row row(ResultSet columns) throws SQLException {
        return new Row(
                columns.getString(1),
                columns.getString(2),
                columns.getInt(3),
                Instant.ofEpochMilli(columns.getLong(4)));
    }

    private Candidate candidate(String realm, EmailAddress email, Row row) {
        WorkspaceId workspace = new WorkspaceId(realm, row.organizationId());
        boolean enabled = workspaces
                .find(realm, workspace.organization())
                .filter(Workspace::enabled)
                .isPresent();
        return new Candidate(
                row.memberId(), workspace, enabled, rows.settings(workspace), email, row.generation(), row.expiresAt());
    }
}
