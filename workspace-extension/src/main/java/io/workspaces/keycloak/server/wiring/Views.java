package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.persistence.AutoCommitQueries;
import io.workspaces.keycloak.queries.audit.AuditLog;
import io.workspaces.keycloak.queries.audit.JpaAuditLog;
import io.workspaces.keycloak.queries.claims.ActiveMemberships;
import io.workspaces.keycloak.queries.claims.JpaActiveMemberships;
import io.workspaces.keycloak.queries.directory.GroupCounts;
import io.workspaces.keycloak.queries.directory.JpaGroupCounts;
import io.workspaces.keycloak.queries.directory.JpaMemberDirectory;
import io.workspaces.keycloak.queries.directory.MemberDirectory;
import io.workspaces.keycloak.queries.instance.JpaPeople;
import io.workspaces.keycloak.queries.instance.People;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The adapters behind lists and tokens. */
public final class Views {
    private final EntityManager entities;
    private final AutoCommitQueries statements;
    private final Clock clock;

    Views(EntityManager entities, AutoCommitQueries statements, Clock clock) {
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

    public ActiveMemberships activeMemberships() {
        return new JpaActiveMemberships(statements);
    }

    public MemberDirectory directory() {
        return new JpaMemberDirectory(entities, clock);
    }

    public GroupCounts groupCounts() {
        return new JpaGroupCounts(entities);
    }
}
