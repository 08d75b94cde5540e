package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.group.Confirmation;
import io.workspaces.keycloak.group.Effects;
import io.workspaces.keycloak.group.PlannedChange;
import io.workspaces.keycloak.kernel.WorkspacesException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request whose effects may need the caller's confirmation.
 *
 * @param caller id of the caller, so that one caller's plan is not valid for another
 * @param confirm the query parameter {@code confirm}
 * @param dryRun the query parameter {@code dryRun}: only report the effects
 * @param first the query parameter {@code first}: position of the first effect that a dry run shows
 * @param names of resources of the workspace
 */
public record ConfirmableRequest(
        String caller,
        String method,
        String path,
        @Nullable String confirm,
        @Nullable String dryRun,
        @Nullable String first,
        EffectsRepresentation.Names names) {

    /** Makes the change, or reports what it would do. */
    public <T> Response answer(PlannedChange<T> change, String body, Function<T, Response> whenDone) {
        String request = String.join("\n", caller, method, path, body);
        if (Parameters.flag(dryRun, "dryRun")) {
            int from = Parameters.number(first, "first", 0, 0, Integer.MAX_VALUE);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("effects", EffectsRepresentation.of(change.effects(), from, names));
            answer.put("plan", change.effects().plan(request));
            return Answers.ok(answer);
        }
        return whenDone.apply(confirmed(change, new Confirmation(request, confirm)));
    }

    private <T> T confirmed(PlannedChange<T> change, Confirmation confirmation) {
        try {
            return change.apply(confirmation);
        } catch (WorkspacesException refusal) {
            throw refusal.details().get("effects") instanceof Effects effects
                    ? refusal.with("effects", EffectsRepresentation.of(effects, names))
                    : refusal;
        }
    }

    public ConfirmableRequest {
        Objects.requireNonNull(caller, "caller");
    }
}
