package io.workspaces.keycloak.api.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "b7ad6b71-69203331", "Root=1-67891233/abc:def_0.=", "a+b"})
    void an_id_that_can_stand_in_a_log_is_kept(String id) {
        assertThat(RequestId.accepted(id)).isEqualTo(id);
    }

    @Test
    void an_id_has_up_to_128_characters() {
        assertThat(RequestId.accepted("x".repeat(128))).isEqualTo("x".repeat(128));
        assertThat(RequestId.accepted("x".repeat(129))).doesNotContain("xx");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "a b", "a\nb", "a\r\nSet-Cookie: b", "ä", "%n", "${x}", "<b>", "a,b", "\u0000"})
    void any_other_is_replaced_by_a_new_one(@Nullable String id) {
        String one = RequestId.accepted(id);
        String other = RequestId.accepted(id);

        assertThat(UUID.fromString(one)).isNotEqualTo(UUID.fromString(other));
    }
}
