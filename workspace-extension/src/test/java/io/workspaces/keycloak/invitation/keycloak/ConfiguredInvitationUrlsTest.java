package io.workspaces.keycloak.invitation.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.invitation.LinkToken;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;

class ConfiguredInvitationUrlsTest {
    private static final String PROFILE = "kc.profile";
    private static final String HOSTNAME = "keycloak.hostname.v2.hostname";
    private static final String PATH = "keycloak.http-relative-path";

    @AfterEach
    void asBefore() {
        System.clearProperty(PROFILE);
        System.clearProperty(HOSTNAME);
        System.clearProperty(PATH);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "prod, https://apps.test, -, -, https://apps.test",
                "prod, https://apps.test, kc.test, /auth, https://apps.test",
                "prod, -, https://kc.test:8443/auth, -, https://kc.test:8443/auth",
                "prod, -, kc.test, -, https://kc.test",
                "prod, -, kc.test, /auth, https://kc.test/auth",
                "prod, -, -, -, -",
                "prod, '', -, /auth, -",
                "dev, -, -, -, http://localhost:8080",
                "dev, -, kc.test, auth, http://kc.test:8080/auth",
            })
    void links_begin_as_configured_and_without_configuration_in_development_only(
            String profile,
            @Nullable String frontend,
            @Nullable String hostname,
            @Nullable String path,
            @Nullable String base) {
        System.setProperty(PROFILE, profile);
        set(HOSTNAME, hostname);
        set(PATH, path);
        LinkToken token = LinkToken.mint();

        Optional<URI> page = new ConfiguredInvitationUrls(session(frontend)).page("id", token);

        assertThat(page.map(URI::toString))
                .isEqualTo(Optional.ofNullable(base)
                        .map(b -> b + "/realms/my%20realm/workspaces/invitations/" + token.secret()));
    }

    @Test
    void a_host_that_a_request_names_is_never_asked_for() {
        System.setProperty(PROFILE, "prod");

        // The session below knows nothing of a request and would fail.
        assertThat(new ConfiguredInvitationUrls(session(null)).page("id", LinkToken.mint()))
                .isEmpty();
    }

    private static void set(String property, @Nullable String value) {
        if (value != null) {
            System.setProperty(property, value);
        }
    }

    private static KeycloakSession session(@Nullable String frontend) {
        RealmModel realm = fake(RealmModel.class, "getAttribute", frontend, "getName", "my realm");
        return fake(KeycloakSession.class, "realms", fake(RealmProvider.class, "getRealm", realm));
    }

    /** Answers the methods named; any other fails. */
    private static <T> T fake(Class<T> type, @Nullable Object... answers) {
        Map<String, Optional<Object>> known = new java.util.HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            known.put(String.valueOf(answers[i]), Optional.ofNullable(answers[i + 1]));
        }
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Optional<Object> answer = known.get(method.getName());
                    if (answer == null) {
                        throw new AssertionError(method);
                    }
                    return answer.orElse(null);
                }));
    }
}
