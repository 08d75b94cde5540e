package io.workspaces.client.internal.http;

import io.workspaces.client.error.Confirmation;
import io.workspaces.client.error.Problem;
import io.workspaces.client.error.Violation;
import io.workspaces.client.internal.json.Json;
import io.workspaces.client.internal.json.UnreadableJson;
import io.workspaces.client.model.Effects;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error response: problem+json of the extension, or Keycloak's own {@code error} and {@code error_description}. */
record ProblemResponse(
        @Nullable String code,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String requestId,
        @Nullable String error,
        @Nullable String error_description,
        List<Violation> violations,
        @Nullable String plan,
        @Nullable Effects effects) {

    private static final ProblemResponse EMPTY =
            new ProblemResponse(null, null, null, null, null, null, List.of(), null, null);

    static Problem of(Response response) {
        ProblemResponse problem = read(response);
        return new Problem(
                response.status(),
                problem.stableCode(response.status()),
                problem.text(response),
                Objects.requireNonNullElse(problem.requestId, response.requestId()),
                problem.violations,
                retryAfter(response).orElse(null),
                problem.plan == null || problem.effects == null
                        ? null
                        : new Confirmation(problem.plan, problem.effects));
    }

    /** OAuth errors such as {@code invalid_client} are codes; Keycloak's other errors are sentences. */
    private String stableCode(int status) {
        boolean oauth = error != null && error.matches("[a-z_]+");
        return code != null ? code : oauth ? String.valueOf(error) : codeOf(status);
    }

    private static ProblemResponse read(Response response) {
        boolean json = response.header("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        try {
            return json ? Json.read(response.body(), ProblemResponse.class) : EMPTY;
        } catch (UnreadableJson notAProblem) {
            return EMPTY;
        }
    }

    private String text(Response response) {
        for (String text : new @Nullable String[] {detail, error_description, title, error}) {
            if (text != null) {
                return text;
            }
        }
        if (response.status() / 100 == 3) {
            return "the address redirects to "
                    + response.header("Location").orElse("nowhere").replaceFirst("[?#].*", "");
        }
        String type = response.header("Content-Type").orElse("no type");
        return "the server, or a proxy before it, gave no explanation, but a body of " + type;
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 412 -> "precondition_failed";
            case 413 -> "too_large";
            case 429 -> "rate_limited";
            default -> "http_" + status;
        };
    }

    /** Returns the delay that the server or a proxy asks for, in seconds or as a time of its own clock. */
    static Optional<Duration> retryAfter(Response response) {
        String asked = response.header("Retry-After").orElse("").strip();
        if (asked.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(asked)));
        }
        return time(asked)
                .flatMap(until ->
                        response.header("Date").flatMap(ProblemResponse::time).map(now -> Duration.between(now, until)))
                .filter(pause -> !pause.isNegative());
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
