package io.workspaces.keycloak.invitation.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.invitation.mail.SendingHold;
import io.workspaces.keycloak.kernel.Options;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredSendingHoldTest {
    private static SendingHold.Options options(Map<String, String> values, @Nullable String hostname) {
        return ConfiguredSendingHold.read(new Options(values::get), hostname);
    }

    @ParameterizedTest
    @CsvSource({
        "               ,",
        "''             ,",
        "kc.example.org  , kc.example.org",
        "KC.Example.org  , kc.example.org",
        "https://kc.example.org:8443/auth, kc.example.org",
        "http://localhost:8080, localhost",
    })
    void without_a_name_an_installation_is_called_by_its_host(@Nullable String hostname, @Nullable String name) {
        assertThat(options(Map.of(), hostname).installation()).isEqualTo(name);
    }

    @Test
    void a_name_comes_before_the_host() {
        Map<String, String> values =
                Map.of("installation", " Staging ", "installation-takes-over", "kc.example.org", "hold-mails", "true");

        assertThat(options(values, "kc.example.org"))
                .isEqualTo(new SendingHold.Options(false, "staging", "kc.example.org"));
    }

    @Test
    void mails_are_sent_unless_the_option_says_otherwise() {
        assertThat(options(Map.of(), "kc.example.org").mailsEnabled()).isTrue();
        assertThat(options(Map.of("installation", "  "), "kc.example.org").installation())
                .isEqualTo("kc.example.org");
    }
}
