package io.workspaces.keycloak.api.audit;

import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.PageRepresentation;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditRecord;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.queries.audit.AuditLog;
import io.workspaces.keycloak.queries.audit.AuditQuery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The audit trail of one workspace; the caller may view it. */
public final class AuditResource {
    private final WorkspaceId workspace;
    private final AuditLog log;

    public AuditResource(WorkspaceId workspace, AuditLog log) {
        this.workspace = workspace;
        this.log = log;
    }

    @GET
    @Path("")
    public Response list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("search") @Nullable String search,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("member") @Nullable String member,
            @QueryParam("target") @Nullable String target,
            @QueryParam("job") @Nullable String job,
            @QueryParam("fold") @Nullable String fold,
            @QueryParam("action") @Nullable String action,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        AuditQuery query = new AuditQuery(
                instant(from, "from"),
                instant(to, "to"),
                Parameters.search(search),
                Parameters.text(actor),
                target(Parameters.text(target), Parameters.text(member)),
                Parameters.text(job),
                Parameters.flag(fold, "fold"),
                action(Parameters.text(action)),
                Parameters.limit(limit),
                cursor);
        return Answers.ok(PageRepresentation.of(log.page(workspace, query), AuditResource::representation));
    }

    private static Map<String, Object> representation(AuditRecord entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        item.put("at", entry.at());
        if (entry.actor().userId() != null) {
            item.put(
                    "actor",
                    Map.of("id", entry.actor().userId(), "name", entry.actor().name()));
        }
        if (entry.actor().impersonator() != null) {
            item.put(
                    "impersonator",
                    Map.of(
                            "id",
                            entry.actor().impersonator().userId(),
                            "name",
                            entry.actor().impersonator().name()));
        }
        item.put("action", entry.action());
        item.put("target", entry.target());
        if (entry.job() != null) {
            item.put("job", entry.job());
        }
        item.put("detail", entry.detail());
        return item;
    }

    /** A member is named like any other target; who names both means what is neither. */
    private static @Nullable String target(@Nullable String target, @Nullable String member) {
        if (target != null && member != null && !target.equals(member)) {
            throw WorkspacesException.violation("target", "given_twice", "is another than member");
        }
        return target == null ? member : target;
    }

    private static @Nullable String action(@Nullable String text) {
        boolean known = text == null
                || Arrays.stream(AuditAction.values())
                        .map(AuditAction::label)
                        .anyMatch(label -> text.endsWith("*")
                                ? label.startsWith(text.substring(0, text.length() - 1))
                                : label.equals(text));
        if (!known) {
            throw WorkspacesException.violation(
                    "action", "action_unknown", "is not an action, nor the beginning of one");
        }
        return text;
    }

    private static @Nullable Instant instant(@Nullable String text, String field) {
        try {
            // Converted to milliseconds, as stored, since not every year that can be written fits.
            return text == null || text.isBlank()
                    ? null
                    : Instant.ofEpochMilli(Instant.parse(text.strip()).toEpochMilli());
        } catch (DateTimeParseException | ArithmeticException notATime) {
            throw WorkspacesException.violation(field, "time_invalid", "is not a time such as 2026-01-31T12:00:00Z");
        }
    }
}
