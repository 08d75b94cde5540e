package io.workspaces.keycloak.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, Ada, Lovelace",
        "'  Ada   King\tLovelace ', Ada King, Lovelace",
        "'Ada\u00a0Lovelace', Ada, Lovelace",
        "Ada, Ada, ''",
        "'', '', ''",
        "'   ', '', ''",
        "Jose\u0301 Ñandú, José, Ñandú",
    })
    void a_full_name_is_split_at_the_last_space(String written, String first, String last) {
        assertThat(PersonName.ofFullName(written, "fullName")).isEqualTo(new PersonName(first, last));
    }

    @Test
    void names_have_a_limit_and_no_control_characters() {
        assertThat(PersonName.of("a".repeat(255), "", "first", "last").first()).hasSize(255);
        assertThatThrownBy(() -> PersonName.of("a".repeat(256), "", "first", "last"))
                .isInstanceOf(WorkspacesException.class);
        assertThatThrownBy(() -> PersonName.ofFullName("Ada\u0007Lovelace", "fullName"))
                .isInstanceOf(WorkspacesException.class);
    }

    /** To compose so many marks would take hours. */
    @Test
    void a_text_too_long_for_a_name_is_not_looked_into() {
        String marks = "a" + "\u0316\u0301".repeat(500_000);

        assertRefused(() -> PersonName.ofFullName(marks, "fullName"), "fullName", "too_long", "is longer than 511");
        assertRefused(() -> PersonName.of(marks, "", "first", "last"), "first", "too_long", "is longer than 255");
    }

    @ParameterizedTest
    @CsvSource({
        "'Ada\nKing', LINE FEED (LF) (U+000A) at position 4",
        "'Ada\r\nKing', CARRIAGE RETURN (CR) (U+000D) at position 4",
        "'\u2002Ada\u2028King', LINE SEPARATOR (U+2028) at position 4",
        "'Ada\u0085King', NEXT LINE (NEL) (U+0085) at position 4",
        "'\ud83d\ude00\u202egnik', RIGHT-TO-LEFT OVERRIDE (U+202E) at position 2",
        "'Ada\u2067King', RIGHT-TO-LEFT ISOLATE (U+2067) at position 4",
        "'Ada\u200fKing', RIGHT-TO-LEFT MARK (U+200F) at position 4",
        "'Ada\u200bKing', ZERO WIDTH SPACE (U+200B) at position 4",
        "'Ada\u00adKing', SOFT HYPHEN (U+00AD) at position 4",
        "'Ada\ufeffKing', ZERO WIDTH NO-BREAK SPACE (U+FEFF) at position 4",
    })
    void a_character_that_is_not_seen_is_refused_by_its_name(String written, String named) {
        assertRefused(
                () -> PersonName.ofFullName(written, "fullName"),
                "fullName",
                "name_character_invalid",
                "has the character " + named);
        assertRefused(
                () -> PersonName.of("Ann", written, "first", "last"),
                "last",
                "name_character_invalid",
                "has the character " + named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J.R.R. Tolkien",
                "J.R.R.Tolkien",
                "Dr.M\u00fcller",
                "Dr.Li",
                "Prof.Dr.Ng",
                "St.John Smith",
                "Md.Al Amin",
                "Ravi Kumar B.Com",
                "Ann Lee M.Sc",
                "Ann Lee Ph.D.",
                "Sammy Davis Jr.",
                "john.smith",
                "Hans.Schmidt",
                "Anne-Marie O'Neil",
                "3.5 Ann",
                "Ann 1.2.3",
                "Ann\u2026 Lee",
                "Ann: Lee",
                "Nguy\u1ec5n V\u0103n An",
                "\u0645\u06cc\u200c\u0631\u0648\u0645",
                "\u5c71\u7530\u3000\u592a\u90ce",
            })
    void people_keep_the_names_they_have(String name) {
        assertThat(PersonName.ofFullName(name, "fullName").full()).isEqualTo(name.replace('\u3000', ' '));
    }

    @ParameterizedTest
    @CsvSource({
        "Visit http://evil.example now, ://",
        "ftp://x Ann, ://",
        "Ann javascript://a, ://",
        "Ann www.evil, www.",
        "Ann WWW.evil, WWW.",
        "Ann evil.com, evil.com",
        "Ann EVIL.Com!, EVIL.Com",
        "evil.com, evil.com",
        "Ann (evil.co.uk), evil.co.uk",
        "Ann bit.ly/x, bit.ly",
        "Ann t.co/x, t.co",
        "Ann a.smith/x, a.smith",
        "Ann evil.xn--p1ai, evil.xn--p1ai",
        "Ann evil\u3002com, evil\u3002com",
        "Ann b\u00fccher.de, b\u00fccher.de",
        "ada@evil.example, evil.example",
        "Ann.evil.shop, Ann.evil.shop",
        "evil\u2024com, evil.com",
        "Ann evil\ufe52com, evil.com",
        "Ann \uff45\uff56\uff49\uff4c\uff0e\uff43\uff4f\uff4d, evil.com",
        "Ann http\uff1a\uff0f\uff0fx, ://",
        "\uff57\uff57\uff57\uff0eevil, www.",
        "1.2.3.4 go, 1.2.3.4",
        "go \uff11.2.3.4, 1.2.3.4",
    })
    void what_mail_programs_make_a_link_of_is_no_name(String name, String link) {
        assertRefused(
                () -> PersonName.ofFullName(name, "fullName"), "fullName", "name_looks_like_link", "has " + link + ",");
        assertRefused(
                () -> PersonName.of(name, "", "first", "last"), "first", "name_looks_like_link", "has " + link + ",");
    }

    private static void assertRefused(ThrowingCallable call, String field, String code, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(WorkspacesException.class, refusal -> assertThat(refusal.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.field()).isEqualTo(field);
                            assertThat(violation.code()).isEqualTo(code);
                            assertThat(violation.message()).startsWith(message);
                        }));
    }
}
