package io.workspaces.keycloak.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "key1",
                "Employee ID",
                "cost.center",
                "_x-1",
                "-",
                "社員番号",
                "部署 コード",
                "größe",
                "रंग",
                "สี",
                "لون",
                "٣",
                "𠮷野家",
            })
    void letters_of_any_script_digits_and_inner_spaces_are_allowed(String name) {
        assertThat(MetadataKey.parse(name, "f").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " a",
                "a ",
                "a\u00a0b",
                "a\tb",
                "a\nb",
                "a\u0000",
                "a/b",
                "a:b",
                "a,b",
                "a'b",
                "a\"b",
                "{{a}}",
                "a$b",
                "a[0]",
                "\u0301a",
                "😀",
                "\ud800",
                "a\ufeffb",
                "a\u200bb",
                "a\u202eb",
                "½"
            })
    void anything_else_is_not(String name) {
        assertThatThrownBy(() -> MetadataKey.parse(name, "metadata.x"))
                .isInstanceOfSatisfying(
                        WorkspacesException.class,
                        e -> assertThat(e.violations()).singleElement().satisfies(v -> {
                            assertThat(v.field()).isEqualTo("metadata.x");
                            assertThat(v.code()).isEqualTo("metadata_key_invalid");
                        }));
    }

    @Test
    void sixty_four_characters_are_the_most_whatever_they_take_in_memory() {
        for (String outgoing : new String[] {"a", "社", "𠮷"}) {
            assertThat(MetadataKey.parse(outgoing.repeat(64), "f").name()).startsWith(outgoing);
            assertThatThrownBy(() -> MetadataKey.parse(outgoing.repeat(65), "f"))
                    .isInstanceOf(WorkspacesException.class);
        }
    }

    /** To compose so many marks would take hours. */
    @Test
    void a_text_too_long_for_a_key_is_not_looked_into() {
        assertThatThrownBy(() -> MetadataKey.parse("a" + "\u0316\u0301".repeat(500_000), "f"))
                .isInstanceOf(WorkspacesException.class);
    }

    @Test
    void composed_and_decomposed_letters_are_the_same_key() {
        assertThat(MetadataKey.parse("gro\u0308\u00dfe", "f")).isEqualTo(MetadataKey.parse("gr\u00f6\u00dfe", "f"));
        assertThat(MetadataKey.parse("カ\u3099", "f").name()).isEqualTo("ガ");
    }

    @Test
    void upper_and_lower_case_differ() {
        assertThat(MetadataKey.parse("Region", "f")).isNotEqualTo(MetadataKey.parse("region", "f"));
    }

    @Test
    void any_text_is_a_key_or_a_refusal() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(70), 0, 0x10000)
                    .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
                    .toString();
            try {
                MetadataKey key = MetadataKey.parse(text, "f");
                assertThat(MetadataKey.parse(key.name(), "f")).isEqualTo(key);
            } catch (WorkspacesException refused) {
                assertThat(refused.code().status()).isEqualTo(400);
            }
        }
    }
}
