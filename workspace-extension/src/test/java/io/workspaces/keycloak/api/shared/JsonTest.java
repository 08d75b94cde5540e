package io.workspaces.keycloak.api.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    record Body(
            @Nullable String name,
            @Nullable List<String> groups,
            @Nullable Boolean enabled,
            @Nullable Long count) {}

    @Test
    void bytes_are_the_text_in_utf_8() {
        Map<String, String> texts = Map.of("k", "ü 社 \ud83d\ude00 \"quoted\"\n");

        assertThat(Json.bytes(texts)).asString(UTF_8).isEqualTo(Json.write(texts));
        assertThat(Json.bytes(texts)).asString(UTF_8).contains("\ud83d\ude00");
    }

    @Test
    void what_fits_is_read() {
        assertThat(Json.read("{\"name\": \"Ada\", \"groups\": [\"a\"], \"enabled\": true, \"count\": 3}", Body.class))
                .isEqualTo(new Body("Ada", List.of("a"), true, 3L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{} x",
                "{\"name\":1}",
                "{\"name\":true}",
                "{\"name\":[\"a\"]}",
                "{\"name\":{}}",
                "{\"groups\":\"a\"}",
                "{\"enabled\":\"true\"}",
                "{\"enabled\":1}",
                "{\"other\":1}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\\u0000b\"}",
                "{\"groups\":[\"\\u0000\"]}",
                "{\"count\":1.5}",
                "{\"count\":1.0}",
                "{\"count\":\"1\"}"
            })
    void what_does_not_fit_is_refused(String body) {
        assertThatThrownBy(() -> Json.read(body, Body.class))
                .isInstanceOfSatisfying(
                        WorkspacesException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    @Test
    void a_nul_outside_of_a_record_is_called_so() {
        WorkspacesException refused = catchThrowableOfType(
                WorkspacesException.class, () -> Json.convert(Json.tree("{\"a\":\"x\\u0000\"}"), Map.class));

        assertThat(refused.violations().get(0).message()).isEqualTo("has the character NUL");
    }

    @Test
    void a_body_that_is_nested_without_end_is_refused() {
        assertThatThrownBy(() -> Json.tree("{\"a\":".repeat(10_000))).isInstanceOf(WorkspacesException.class);
    }

    @Test
    void a_text_in_a_body_ends_at_16_Ki_characters() {
        assertThat(Json.read("{\"name\": \"" + "a".repeat(Json.MAX_TEXT) + "\"}", Body.class)
                        .name())
                .hasSize(Json.MAX_TEXT);
        for (String body : List.of("{\"name\": \"%s\"}", "{\"groups\": [\"%s\"]}", "{\"%s\": 1}")) {
            String longer = body.formatted("a".repeat(Json.MAX_TEXT + 1));
            assertThat(violation(() -> Json.read(longer, Body.class)).code()).isEqualTo("too_long");
            assertThat(violation(() -> Json.tree(longer)).code()).isEqualTo("too_long");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e1", "+5", "\uff15", "\u0665", " 5", "five", "5 ", "0x5", "1234567890123456789"})
    void only_ascii_digits_are_a_number(String text) {
        assertThat(violation(() -> Parameters.number(text, "limit", 1, 1, 200)).code())
                .isEqualTo("number_invalid");
    }

    @Test
    void a_number_in_bounds_is_read() {
        assertThat(Parameters.number("200", "limit", 1, 1, 200)).isEqualTo(200);
        assertThat(Parameters.number(null, "limit", 1, 1, 200)).isEqualTo(1);
        assertThat(violation(() -> Parameters.number("201", "limit", 1, 1, 200)).code())
                .isEqualTo("number_invalid");
        assertThat(violation(() -> Parameters.number("-1", "limit", 1, 1, 200)).code())
                .isEqualTo("number_invalid");
    }

    @Test
    void what_is_searched_for_is_composed_and_short() {
        assertThat(Parameters.search(" Mu\u0308ller ")).isEqualTo("M\u00fcller");
        assertThat(Parameters.search(" ")).isNull();
        assertThat(Parameters.search("a".repeat(255))).hasSize(255);
        assertThat(violation(() -> Parameters.search("\u0316\u0301".repeat(500_000)))
                        .code())
                .isEqualTo("too_long");
    }

    private static Violation violation(ThrowingCallable call) {
        return catchThrowableOfType(WorkspacesException.class, call)
                .violations()
                .get(0);
    }

    @Test
    void a_nul_in_a_path_is_nowhere_and_in_a_query_is_refused() {
        Parameters.requireStorable(URI.create("http://localhost/a%20b?search=%C3%B6"));

        assertThat(refusal("http://localhost/a%00b")).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusal("http://localhost/a?search=%00")).isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    private static ErrorCode refusal(String uri) {
        return catchThrowableOfType(WorkspacesException.class, () -> Parameters.requireStorable(URI.create(uri)))
                .code();
    }
}
