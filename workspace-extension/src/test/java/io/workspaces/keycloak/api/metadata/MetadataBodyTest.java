package io.workspaces.keycloak.api.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.metadata.MetadataPatch;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataBodyTest {
    @Test
    void json_is_read_as_it_stands() {
        assertThat(MetadataBody.patch(Json.tree("{\"Employee ID\":\"7\",\"社員番号\":\"42\"}")))
                .isEqualTo(MetadataPatch.ofValues(Map.of("Employee ID", "7", "社員番号", "42")));
        assertThat(MetadataBody.patch(Json.tree("{\"k\":null}")).changes()).hasSize(1);
    }

    @Test
    void a_missing_member_is_no_change() {
        assertThat(MetadataBody.patch(null).isEmpty()).isTrue();
        assertThat(MetadataBody.patch(Json.tree("{\"metadata\":null}").get("metadata"))
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"k\":1}",
                "{\"k\":1e400}",
                "{\"k\":[]}",
                "{\"k\":{\"value\":{}}}",
                "{\"k\":{\"value\":\"v\",\"x\":1}}",
                "{\"k\":\"a\",\"k\":\"b\"}",
                "{\"\":\"v\"}",
                "{\"k\":\"\\ud800\"}",
                "[]",
                "\"text\"",
                "{",
                "",
            })
    void anything_else_is_a_bad_request(String body) {
        assertThatThrownBy(() -> MetadataBody.patch(Json.tree(body)))
                .isInstanceOfSatisfying(
                        WorkspacesException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }
}
