package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.activation.Candidate;
import io.workspaces.keycloak.invitation.activation.Candidates;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceRows;
import io.workspaces.keycloak.workspace.Workspaces;
import io.workspaces.keycloak.workspace.jpa.SingleStatements;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Candidates by the index on realm and address. */
public final class JpaCandidates implements Candidates {
    private static final String QUERY = "select m.id, m.organizationId, i.generation, i.expiresAt"
            + " from WspMember m join WspInvitation i on i.memberId = m.id"
            + " where m.realmId = :realm and m.email = :email and m.status = :invited"
            + " order by m.organizationId";

    private final SingleStatements statements;
    private final Workspaces workspaces;
    private final WorkspaceRows rows;

    public JpaCandidates(SingleStatements statements, Workspaces workspaces, WorkspaceRows rows) {
        this.statements = statements;
        this.workspaces = workspaces;
        this.rows = rows;
    }

    @Override
    public List<Candidate> of(String realm, EmailAddress email) {
        return statements
                .read(em -> em.createQuery(QUERY, Object[].class)
                        .setParameter("realm", realm)
                        .setParameter("email", email.value())
                        .setParameter("invited", MemberStatus.INVITED)
                        .getResultList())
                .stream()
                .map(row -> candidate(realm, email, row))
                .toList();
    }

    private Candidate candidate(String realm, EmailAddress email, Object[] row) {
        WorkspaceId workspace = new WorkspaceId(realm, (String) row[1]);
        boolean enabled = workspaces
                .find(realm, workspace.organization())
                .filter(Workspace::enabled)
                .isPresent();
        Long expiresAt = (Long) row[3];
        return new Candidate(
                (String) row[0],
                workspace,
                enabled,
                rows.settings(workspace),
                email,
                Objects.requireNonNull((Integer) row[2]),
                expiresAt == null ? null : Instant.ofEpochMilli(expiresAt));
    }
}
