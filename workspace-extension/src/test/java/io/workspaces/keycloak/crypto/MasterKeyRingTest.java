package io.workspaces.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyRingTest {
    private static final String SECRET = Base64.getEncoder().encodeToString(TestKeys.bytes("secret"));

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", ",", " , ", "\n\n# a comment: with a colon\n"})
    void keys_stand_on_lines_or_between_commas(String separator) {
        MasterKeyRing ring = MasterKeyRing.parse(TestKeys.line("new") + separator + TestKeys.line("old"));

        assertThat(ring.ids()).containsExactly("new", "old");
        assertThat(ring.primary().id()).isEqualTo("new");
    }

    @Test
    void spaces_around_id_and_key_do_not_matter() {
        assertThat(MasterKeyRing.parse("  k1 : " + SECRET + "  \n").ids()).containsExactly("k1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n # nothing\n",
                "k1",
                ":c2VjcmV0",
                "k1:",
                "k1:c2hvcnQ=",
                "k1:not base64!",
                "k 1:AAAA",
                "schlüssel:AAAA",
            })
    void a_malformed_ring_is_refused(String text) {
        assertRefused(text);
    }

    @Test
    void a_key_of_another_length_is_refused() {
        for (int length : new int[] {0, 16, 24, 31, 33, 64}) {
            assertRefused("k1:" + Base64.getEncoder().encodeToString(new byte[length]));
        }
    }

    @Test
    void an_id_that_is_there_twice_is_refused() {
        assertRefused(TestKeys.line("k1") + "\n" + TestKeys.line("k1", "other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "k1 %s", "k1:%s=", "k1:%s%s", "k1:!%s", "k1%s:AA"})
    void a_refusal_does_not_quote_the_key(String malformed) {
        assertThatThrownBy(() -> MasterKeyRing.parse(malformed.replace("%s", SECRET)))
                .hasMessageNotContaining(SECRET.substring(0, 8))
                .hasNoCause();
    }

    @Test
    void a_ring_shows_its_ids_only() {
        assertThat(MasterKeyRing.parse("k1:" + SECRET)).hasToString("MasterKeyRing[k1]");
        assertThat(MasterKeyRing.parse("k1:" + SECRET).primary()).hasToString("MasterKey[k1]");
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> MasterKeyRing.parse(text))
                .isInstanceOfSatisfying(WorkspacesException.class, e -> assertThat(e.code())
                        .isEqualTo(ErrorCode.METADATA_KEY_UNAVAILABLE));
    }
}
