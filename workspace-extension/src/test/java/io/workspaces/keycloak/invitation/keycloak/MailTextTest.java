package io.workspaces.keycloak.invitation.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Marketing", "Ada Lovelace", "Acme Inc.", "Sammy Davis Jr.", "a. b", "10:30 / x", "می\u200cروم"})
    void names_that_link_to_nothing_stay(String name) {
        assertThat(MailText.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "booking.com, booking.|com",
        "www.evil.example, www.|evil.|example",
        "http://evil.example/x, http:|//evil.|example/x",
        "ada@evil.example, ada@|evil.|example",
        "J.R.R.Tolkien, J.|R.|R.|Tolkien",
        "bücher.de, bücher.|de",
        "evil。com, evil。|com",
        "evil\u2024com, evil\u2024|com",
        "evil﹒com, evil﹒|com",
        "http：／／evil．com, http：|／／evil．|com",
        "ada＠evil．com, ada＠|evil．|com",
        "1.2.3.4, 1.|2.|3.|4",
    })
    void a_word_joiner_keeps_mail_programs_from_making_links(String name, String inMail) {
        assertThat(MailText.of(name)).isEqualTo(inMail.replace('|', '\u2060'));
    }

    @ParameterizedTest
    @CsvSource({
        "'Ada\r\nBcc: x', Ada Bcc: x",
        "'Ada\u2028King', Ada King",
        "'\u202egnik', gnik",
        "'Ada\u200b.\u2060King', Ada.|King",
        "'evil.\u200bcom', evil.|com",
    })
    void what_is_not_seen_is_left_out(String name, String inMail) {
        assertThat(MailText.of(name)).isEqualTo(inMail.replace('|', '\u2060'));
    }
}
