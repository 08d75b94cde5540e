package io.workspaces.keycloak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.services.util.LocaleUtil;

class MessagesTest {
    private final InvitationThemeResources resources = new InvitationThemeResources();

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "ja"})
    void a_translation_has_only_texts_that_there_are_in_English_and_their_values(String language) throws IOException {
        Properties english = messages("en");
        Properties other = messages(language);

        assertThat(other.stringPropertyNames()).isNotEmpty().isSubsetOf(english.stringPropertyNames());
        for (String key : other.stringPropertyNames()) {
            assertThat(values(other, key)).as(key).isEqualTo(values(english, key));
            assertThat(other.getProperty(key)).as(key).isNotEqualTo("");
        }
    }

    /** They are shown in English: Keycloak (26.7) looks there for what a language does not have. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "ja"})
    void texts_that_are_not_translated_yet_are_English(String language, TestReporter reporter) throws IOException {
        Set<String> missing = new TreeSet<>(messages("en").stringPropertyNames());
        missing.removeAll(messages(language).stringPropertyNames());
        missing.forEach(key -> reporter.publishEntry("not in " + language + " yet", key));
        assertThat(LocaleUtil.getParentLocale(Locale.forLanguageTag(language), null))
                .isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "ja"})
    void no_apostrophe_is_swallowed_by_the_message_format(String language) throws IOException {
        assertThat(messages(language).values())
                .noneMatch(text -> String.valueOf(text).contains("'"));
    }

    @Test
    void every_text_that_a_template_names_is_there() throws IOException {
        Properties english = messages("en");
        for (String template : new String[] {
            "html/workspaces-invite.ftl",
            "text/workspaces-invite.ftl",
            "html/workspaces-reclaimed.ftl",
            "text/workspaces-reclaimed.ftl",
            "html/workspaces-end.ftl",
            "text/workspaces-end.ftl",
            "html/workspaces-ends.ftl",
            "text/workspaces-ends.ftl",
            "workspaces-invitation.ftl",
            "workspaces-password.ftl"
        }) {
            String source = source(template);
            assertThat(Pattern.compile("msg\\(\"(workspaces\\w+)\"")
                            .matcher(source)
                            .results()
                            .map(match -> match.group(1)))
                    .as(template)
                    .isNotEmpty()
                    .isSubsetOf(english.stringPropertyNames());
        }
    }

    private static String source(String template) throws IOException {
        try (var file = MessagesTest.class.getResourceAsStream("/META-INF/workspaces/theme/templates/" + template)) {
            return new String(
                    java.util.Objects.requireNonNull(file).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private Properties messages(String language) throws IOException {
        return resources.getMessages("messages", Locale.forLanguageTag(language));
    }

    private static int values(Properties messages, String key) {
        Format[] formats = new MessageFormat(messages.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex();
        return formats.length;
    }
}
