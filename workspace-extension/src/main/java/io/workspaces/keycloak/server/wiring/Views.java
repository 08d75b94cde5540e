package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.persistence.AutoCommitQueries;
import io.workspaces.keycloak.queries.audit.AuditLog;
import io.workspaces.keycloak.queries.claims.ActiveMemberships;
import io.workspaces.keycloak.queries.directory.GroupCounts;
import io.workspaces.keycloak.queries.directory.MemberDirectory;
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
        return new AuditLog(entities);
    }

    public People people() {
        return new People(entities);
    }

    public ActiveMemberships activeMemberships() {
        return new ActiveMemberships(statements);
    }

    public MemberDirectory directory() {
        return new MemberDirectory(entities, clock);
    }

    public GroupCounts groupCounts() {
        return new GroupCounts(entities);
    }
}
