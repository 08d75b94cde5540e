package io.workspaces.client.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One audited action.
 *
 * @param id opaque
 * @param at when
 * @param actor who; null for the system
 * @param impersonator who used the actor's account; null where the session was not impersonated
 * @param action for example {@code member.invite}
 * @param target to what
 * @param detail before and after, without secrets
 */
public record AuditEntry(
        String id,
        Instant at,
        @Nullable Reference actor,
        @Nullable Reference impersonator,
        String action,
        @Nullable AuditTarget target,
        Map<String, Object> detail) {}
