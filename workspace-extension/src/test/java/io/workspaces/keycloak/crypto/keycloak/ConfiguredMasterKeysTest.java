package io.workspaces.keycloak.crypto.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;

class ConfiguredMasterKeysTest {
    @TempDir
    Path folder;

    private static String line(String id) {
        return id + ":" + Base64.getEncoder().encodeToString(new byte[32]);
    }

    private static MasterKeys configured(
            Map<String, String> options, Map<String, String> environment, @Nullable Path developmentFile) {
        KeycloakSessionFactory unused = (KeycloakSessionFactory) Proxy.newProxyInstance(
                KeycloakSessionFactory.class.getClassLoader(),
                new Class<?>[] {KeycloakSessionFactory.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method);
                });
        return ConfiguredMasterKeys.of(new Options(options), unused, environment, developmentFile);
    }

    /** Options of a test. */
    private static final class Options extends Config.SystemPropertiesScope {
        private final Map<String, String> values;

        Options(Map<String, String> values) {
            super("");
            this.values = values;
        }

        @Override
        public @Nullable String get(String key) {
            return values.get(key);
        }
    }

    @Test
    void a_file_comes_before_the_keys_themselves_and_these_before_the_environment() throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), line("file"));
        Map<String, String> environment = Map.of("WORKSPACES_MASTER_KEYS", line("environment"));

        assertThat(configured(Map.of("masterKeyFile", file.toString(), "masterKeys", line("option")), environment, null)
                        .ring("r")
                        .ids())
                .containsExactly("file");
        assertThat(configured(Map.of("masterKeys", line("option")), environment, null)
                        .ring("r")
                        .ids())
                .containsExactly("option");
        assertThat(configured(Map.of("masterKeyFile", " "), environment, null)
                        .ring("r")
                        .ids())
                .containsExactly("environment");
    }

    @Test
    void the_vault_has_a_ring_for_each_realm() {
        assertThat(configured(Map.of("masterKeyVault", "${vault.keys}"), Map.of(), null)
                        .perRealm())
                .isTrue();
    }

    @Test
    void development_makes_a_file_where_nothing_else_is_said() {
        Path file = folder.resolve("data/workspaces-master.key");

        assertThat(configured(Map.of("masterKeys", line("option")), Map.of(), file)
                        .ring("r")
                        .ids())
                .containsExactly("option");
        assertThat(file).doesNotExist();
        assertThat(configured(Map.of(), Map.of(), file).ring("r").primary().id())
                .startsWith("dev-");
        assertThat(file).exists();
    }

    @Test
    void a_folder_that_cannot_be_written_keeps_metadata_shut_and_nothing_else() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");

        assertUnavailable(configured(Map.of(), Map.of(), blocked.resolve("workspaces-master.key")));
    }

    @Test
    void production_without_a_key_refuses() {
        assertUnavailable(configured(Map.of(), Map.of(), null));
    }

    private static void assertUnavailable(MasterKeys keys) {
        assertThatThrownBy(() -> keys.ring("r"))
                .isInstanceOfSatisfying(WorkspacesException.class, e -> assertThat(e.code())
                        .isEqualTo(ErrorCode.METADATA_KEY_UNAVAILABLE));
    }
}
