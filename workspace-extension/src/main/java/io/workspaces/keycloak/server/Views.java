package io.workspaces.keycloak.server;

import io.workspaces.keycloak.audit.AuditLog;
import io.workspaces.keycloak.audit.jpa.JpaAuditLog;
import io.workspaces.keycloak.directory.GroupCounts;
import io.workspaces.keycloak.directory.MemberDirectory;
import io.workspaces.keycloak.directory.jpa.JpaGroupCounts;
import io.workspaces.keycloak.directory.jpa.JpaMemberDirectory;
import io.workspaces.keycloak.instance.People;
import io.workspaces.keycloak.instance.jpa.JpaPeople;
import io.workspaces.keycloak.token.Standings;
import io.workspaces.keycloak.token.jpa.JpaStandings;
import io.workspaces.keycloak.workspace.jpa.SingleStatements;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The adapters behind lists and tokens. */
public final class Views {
    private final EntityManager entities;
    private final SingleStatements statements;
    private final Clock clock;

    Views(EntityManager entities, SingleStatements statements, Clock clock) {
        this.entities = entities;
        this.statements = statements;
        this.clock = clock;
    }

    public AuditLog auditLog() {
        return new JpaAuditLog(entities);
    }

    public People people() {
        return new JpaPeople(entities);
    }

    public Standings standings() {
        return new JpaStandings(statements);
    }

    public MemberDirectory directory() {
        return new JpaMemberDirectory(entities, clock);
    }

    public GroupCounts groupCounts() {
        return new JpaGroupCounts(entities);
    }
}
