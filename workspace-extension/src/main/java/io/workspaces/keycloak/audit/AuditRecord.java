package io.workspaces.keycloak.audit;

import io.workspaces.keycloak.access.Actor;
import java.time.Instant;
import java.util.Map;

/** An entry as it was stored. */
public record AuditRecord(
        String id, Instant at, Actor actor, String action, AuditTarget target, Map<String, Object> detail) {}
