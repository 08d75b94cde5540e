package io.workspaces.client.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One audited action.
 *
 * @param id an opaque id
 * @param at when it was done
 * @param actor who did it; null for the system
 * @param impersonator who used the actor's account; null if the session was not impersonated
 * @param action for example {@code member.invite}
 * @param target what it was done to
 * @param job the id of the job that it is a part of, or null
 * @param detail the values before and after, without secrets
 */
public record AuditEntry(
        String id,
        Instant at,
        @Nullable Reference actor,
        @Nullable Reference impersonator,
        String action,
        @Nullable Target target,
        @Nullable String job,
        Map<String, Object> detail) {}
