package io.workspaces.keycloak.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {
    @Test
    void tokens_are_long_and_all_different() {
        assertThat(Stream.generate(LinkToken::mint)
                        .limit(1000)
                        .map(LinkToken::secret)
                        .collect(Collectors.toSet()))
                .hasSize(1000)
                .allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void only_the_hash_is_shown() {
        LinkToken token = LinkToken.mint();

        assertThat(token).asString().doesNotContain(token.secret());
        assertThat(token.hash()).hasSize(64).doesNotContain(token.secret());
    }

    @Test
    void a_token_is_found_again_by_its_text() {
        LinkToken token = LinkToken.mint();

        assertThat(LinkToken.find(token.secret()).orElseThrow().hash()).isEqualTo(token.hash());
    }

    @Test
    void the_hash_is_sha_256_in_hexadecimal() {
        String text = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

        assertThat(LinkToken.find(text).orElseThrow().hash())
                .isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "done", "a b", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "../etc/passwd"})
    void other_texts_are_no_tokens(String text) {
        assertThat(LinkToken.find(text)).isEmpty();
    }
}
