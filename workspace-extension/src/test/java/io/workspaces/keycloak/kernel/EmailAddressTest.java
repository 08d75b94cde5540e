package io.workspaces.keycloak.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern PLAIN =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+");

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada@example.org",
        "'  Ada.Lovelace@Example.ORG ', ada.lovelace@example.org",
        "o''brien+x@a-b.museum, o''brien+x@a-b.museum",
        "jörg@bücher.example, jörg@xn--bcher-kva.example",
        "x@BÜCHER.example, x@xn--bcher-kva.example",
        "jo\u0308rg@example.org, j\u00f6rg@example.org",
        "a@1.x2, a@1.x2",
        "x@xn--strae-oqa.example, x@xn--strae-oqa.example",
        "stra\u00dfe@example.org, stra\u00dfe@example.org",
    })
    void an_address_is_normalized(String written, String normal) {
        assertThat(EmailAddress.parse(written, "email")).hasToString(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@example",
                "ada@example.",
                "ada@.example",
                "ada@a..b",
                "ada@-a.org",
                "ada@a-.org",
                "ada@a_b.org",
                ".ada@example.org",
                "ada.@example.org",
                "a..da@example.org",
                "a da@example.org",
                "a@da@example.org",
                "ada@exa mple.org",
                "a\u0000@example.org",
                "x@127.0.0.1",
                "x@1.2",
                "x@example.0x7f"
            })
    void what_is_no_address_is_refused(String text) {
        assertThat(EmailAddress.find(text)).isEmpty();
        assertThatThrownBy(() -> EmailAddress.parse(text, "email"))
                .isInstanceOfSatisfying(WorkspacesException.class, refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field, Violation::code)
                        .containsExactly(tuple("email", "email_invalid")));
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u200bda@example.org', ZERO WIDTH SPACE (U+200B) at position 2",
        "'ada@exam\u00adple.org', SOFT HYPHEN (U+00AD) at position 9",
        "'ada@exam\ufe0fple.org', VARIATION SELECTOR-16 (U+FE0F) at position 9",
        "'ada@example.org\u200b', ZERO WIDTH SPACE (U+200B) at position 16",
        "'ada\u00a0king@example.org', NO-BREAK SPACE (U+00A0) at position 4",
    })
    void what_nobody_sees_in_an_address_is_named_and_never_dropped(String text, String character) {
        assertThat(EmailAddress.find(text)).isEmpty();
        assertThatThrownBy(() -> EmailAddress.parse(text, "email"))
                .isInstanceOfSatisfying(WorkspacesException.class, refusal -> assertThat(refusal.violations())
                        .containsExactly(new Violation("email", "email_invalid", "has the character " + character)));
    }

    /** IDNA of 2003 makes strasse, σ or nothing of these, that of 2008 keeps them: two mailboxes of one text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x@stra\u00dfe.example",
                "x@STRA\u1e9eE.example",
                "x@\u03bd\u03af\u03ba\u03bf\u03c2.example",
                "x@\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.example",
                "x@a\u200db.example"
            })
    void a_domain_that_mail_servers_read_in_two_ways_is_refused(String text) {
        assertThat(EmailAddress.find(text)).isEmpty();
        assertThatThrownBy(() -> EmailAddress.parse(text, "email"))
                .isInstanceOfSatisfying(WorkspacesException.class, refusal -> assertThat(refusal.violations())
                        .extracting(Violation::code)
                        .containsExactly("email_domain_ambiguous"));
    }

    /** To compose so many marks would take hours. */
    @Test
    void a_text_too_long_for_an_address_is_not_looked_into() {
        assertThat(EmailAddress.find("a" + "\u0316\u0301".repeat(500_000) + "@example.org"))
                .isEmpty();
    }

    @Test
    void lengths_have_limits() {
        assertThat(EmailAddress.find("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.find("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.find("a@" + "b".repeat(63) + ".org")).isPresent();
        assertThat(EmailAddress.find("a@" + "b".repeat(64) + ".org")).isEmpty();
        String domain = ("b".repeat(60) + ".").repeat(4);
        assertThat(EmailAddress.find("a".repeat(5) + "@" + domain + "test")).isPresent();
        assertThat(EmailAddress.find("a".repeat(7) + "@" + domain + "test")).isEmpty();
    }

    @Test
    void only_a_normalized_text_is_an_address() {
        assertThatThrownBy(() -> new EmailAddress("Ada@example.org")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmailAddress("ada")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The check by hand and the grammar as a pattern agree on a hundred thousand texts close to the edge. */
    @Test
    void ascii_addresses_are_those_of_the_grammar() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            String text = random.ints(random.nextInt(1, 9), 0, 7)
                    .mapToObj(c -> String.valueOf("ab1.-@_".charAt(c)))
                    .reduce("", String::concat);
            int at = text.lastIndexOf('@');
            String local = at < 0 ? "" : text.substring(0, at);
            boolean dots = !local.startsWith(".") && !local.endsWith(".") && !local.contains("..");
            assertThat(EmailAddress.find(text).isPresent())
                    .as(text)
                    .isEqualTo(dots && PLAIN.matcher(text).matches() && !text.matches(".*\\.1[^.]*"));
        }
    }
}
