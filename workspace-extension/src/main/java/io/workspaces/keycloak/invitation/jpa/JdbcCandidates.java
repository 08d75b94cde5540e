package io.workspaces.keycloak.invitation.jpa;

import static io.workspaces.keycloak.invitation.jpa.InvitationTable.EXPIRES_AT;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.GENERATION;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MEMBER_ID;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.REFUSED_AT;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.REFUSED_REASON;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.WAITS_UNTIL;
import static io.workspaces.keycloak.member.jpa.MemberTable.ACTIVE_UNTIL;
import static io.workspaces.keycloak.member.jpa.MemberTable.EMAIL;
import static io.workspaces.keycloak.member.jpa.MemberTable.ID;
import static io.workspaces.keycloak.member.jpa.MemberTable.ORG_ID;
import static io.workspaces.keycloak.member.jpa.MemberTable.REALM_ID;
import static io.workspaces.keycloak.member.jpa.MemberTable.STATUS;

import io.workspaces.keycloak.invitation.activation.Candidate;
import io.workspaces.keycloak.invitation.activation.Candidates;
import io.workspaces.keycloak.invitation.activation.RefusedSignIn;
import io.workspaces.keycloak.invitation.activation.Verdict;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.jpa.MemberTable;
import io.workspaces.keycloak.persistence.AutoCommitQueries;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import io.workspaces.keycloak.workspace.Workspaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candidates by the index on realm and address. */
public final class JdbcCandidates implements Candidates {
    private static final String QUERY = "select "
            + Column.list(List.of(ID, ORG_ID, GENERATION, ACTIVE_UNTIL, REFUSED_REASON, REFUSED_AT)) + ", "
            + EXPIRES_AT.select("coalesce(" + EXPIRES_AT + ", " + WAITS_UNTIL + ")") + " from " + MemberTable.TABLE
            + " join " + InvitationTable.TABLE + " on " + MEMBER_ID + " = " + ID
            + " where " + REALM_ID + " = ? and " + EMAIL + " = ? and " + STATUS + " = 'INVITED' order by " + ORG_ID;

    private final AutoCommitQueries statements;
    private final Workspaces workspaces;
    private final WorkspaceRecords rows;

    public JdbcCandidates(AutoCommitQueries statements, Workspaces workspaces, WorkspaceRecords rows) {
        this.statements = statements;
        this.workspaces = workspaces;
        this.rows = rows;
    }

    @Override
    public List<Candidate> of(String realm, EmailAddress email) {
        return statements.select(QUERY, List.of(realm, email.value()), JdbcCandidates::row).stream()
                .map(row -> candidate(realm, email, row))
                .toList();
    }

    /** An invitation, read before anything else is asked of the database. */
    private record Row(
            String memberId,
            String organizationId,
            int generation,
            Instant expiresAt,
            @Nullable RefusedSignIn refused) {}

    private static Row row(ResultSet columns) throws SQLException {
        Long end = ACTIVE_UNTIL.find(columns);
        long expires = EXPIRES_AT.read(columns);
        Verdict reason = REFUSED_REASON.find(columns);
        Long refusedAt = REFUSED_AT.find(columns);
        return new Row(
                ID.read(columns),
                ORG_ID.read(columns),
                GENERATION.read(columns),
                Instant.ofEpochMilli(end == null ? expires : Math.min(end, expires)),
                reason == null || refusedAt == null
                        ? null
                        : new RefusedSignIn(reason, Instant.ofEpochMilli(refusedAt)));
    }

    private Candidate candidate(String realm, EmailAddress email, Row row) {
        WorkspaceId workspace = new WorkspaceId(realm, row.organizationId());
        boolean enabled = workspaces
                .find(realm, workspace.organization())
                .filter(Workspace::enabled)
                .isPresent();
        return new Candidate(
                row.memberId(),
                workspace,
                enabled,
                rows.settings(workspace),
                email,
                row.generation(),
                row.expiresAt(),
                row.refused());
    }
}
