package io.workspaces.keycloak.metadata;

import static io.workspaces.keycloak.metadata.Vault.ACME;
import static io.workspaces.keycloak.metadata.Vault.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.crypto.DataKey;
import io.workspaces.keycloak.crypto.MasterKey;
import io.workspaces.keycloak.crypto.MasterKeyRing;
import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadableValuesTest {
    private final Vault vault = new Vault();

    @BeforeEach
    void store() {
        vault.patch(Map.of("region", "eu", "salary", Map.of("value", "1", "visibility", "server")));
    }

    private @Nullable SortedMap<String, String> find(MasterKeys masterKeys) {
        return find(vault.rows.all(ACME, ANN), opener(masterKeys));
    }

    private Supplier<Opener> opener(MasterKeys masterKeys) {
        DataKey key = vault.keyRows.find(ACME).orElseThrow();
        return () -> vault.keys(masterKeys).opener(ACME, key.wrapped(), key.masterKeyId());
    }

    private static @Nullable SortedMap<String, String> find(List<MetadataEntry> rows, Supplier<Opener> opener) {
        List<StoredValue> values = rows.stream()
                .map(row ->
                        new StoredValue(row.key(), row.audience(), row.sealed().ciphertext()))
                .toList();
        return ReadableValues.find(ANN, values, Visibility.APP, "app", opener);
    }

    @Test
    void an_app_gets_the_values_for_apps() {
        assertThat(find(Vault.master())).containsExactly(Map.entry("region", "eu"));
    }

    @Test
    void without_the_right_master_key_there_are_no_values_rather_than_none() {
        assertThat(find(MasterKeys.none())).isNull();
        byte[] other = new byte[MasterKey.LENGTH];
        other[0] = 1;
        assertThat(find(realm -> MasterKeyRing.of(List.of(MasterKey.of("k1", other)))))
                .isNull();
    }

    @Test
    void one_value_that_cannot_be_decrypted_makes_all_unavailable() {
        MetadataEntry region =
                vault.rows.find(ACME, ANN, new MetadataKey("region")).orElseThrow();
        vault.patch(Map.of("other", "us"));
        MetadataEntry other =
                vault.rows.find(ACME, ANN, new MetadataKey("other")).orElseThrow();

        assertThat(find(List.of(region, other.with(region.sealed())), opener(Vault.master())))
                .isNull();
    }

    @Test
    void who_has_no_values_for_apps_needs_no_key() {
        vault.patch(Map.of("region", Map.of("visibility", "server")));

        assertThat(find(MasterKeys.none())).isEmpty();
    }

    @Test
    void other_failures_are_not_hidden() {
        assertThatThrownBy(() -> find(vault.rows.all(ACME, ANN), () -> {
                    throw WorkspacesException.notFound();
                }))
                .isInstanceOf(WorkspacesException.class);
    }
}
