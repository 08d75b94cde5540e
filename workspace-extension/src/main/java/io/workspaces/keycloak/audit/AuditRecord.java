package io.workspaces.keycloak.audit;

import io.workspaces.keycloak.access.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was stored.
 *
 * @param job the job that it is a part of, or null
 */
public record AuditRecord(
        String id,
        Instant at,
        Actor actor,
        String action,
        @Nullable String job,
        AuditTarget target,
        Map<String, Object> detail) {}
