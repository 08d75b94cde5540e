package io.workspaces.keycloak.metadata;

import static io.workspaces.keycloak.metadata.Vault.ACME;
import static io.workspaces.keycloak.metadata.Vault.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetadataEditingTest {
    private final Vault vault = new Vault();

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WorkspacesException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private static void violation(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WorkspacesException.class, e -> assertThat(e.violations())
                .extracting(Violation::code)
                .containsExactly(code));
    }

    private static Map<String, @Nullable Object> nothing(String key) {
        Map<String, @Nullable Object> members = new HashMap<>();
        members.put(key, null);
        return members;
    }

    @Test
    void what_is_absent_stays_and_null_takes_away() {
        vault.patch(Map.of("region", "eu", "nickname", "Annie", "社員番号", "42"));

        Map<String, @Nullable Object> patch = nothing("nickname");
        patch.put("region", "us");
        patch.put("Employee ID", "7");
        MetadataEditing.Edited edited = vault.patch(patch);

        assertThat(vault.values()).isEqualTo(Map.of("region", "us", "社員番号", "42", "Employee ID", "7"));
        assertThat(edited.written()).containsExactly("Employee ID", "region");
        assertThat(edited.removed()).containsExactly("nickname");
    }

    @Test
    void an_empty_string_is_a_value() {
        vault.patch(Map.of("note", ""));

        assertThat(vault.values()).isEqualTo(Map.of("note", ""));
    }

    @Test
    void taking_away_what_is_not_there_changes_nothing() {
        assertThat(vault.patch(nothing("ghost")).changed()).isFalse();
        assertThat(vault.patch(Map.of()).changed()).isFalse();
    }

    @Test
    void the_tag_is_what_a_reader_sees_and_changes_with_every_change() {
        String empty = vault.reading().list(ACME, ANN).tag();
        String first = vault.patch(Map.of("a", "1")).metadata().tag();
        assertThat(vault.reading().list(ACME, ANN).tag()).isEqualTo(first).isNotEqualTo(empty);

        String same = vault.patch(Map.of("a", "1")).metadata().tag();
        String audience = vault.patch(Map.of("a", Map.of("visibility", "server")))
                .metadata()
                .tag();
        String gone = vault.patch(nothing("a")).metadata().tag();

        assertThat(List.of(empty, first, same, audience)).doesNotHaveDuplicates();
        assertThat(gone).isEqualTo(empty);
    }

    @Test
    void a_change_on_an_outdated_tag_is_refused() {
        vault.patch(Map.of("a", "1"));

        refused(ErrorCode.PRECONDITION_FAILED, () -> vault.editing()
                .patch(ACME, ANN, MetadataPatch.ofValues(Map.of("a", "2")), "old"::equals, () -> {}));

        assertThat(vault.values()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void a_stranger_or_a_member_of_another_workspace_has_no_metadata() {
        MetadataPatch patch = MetadataPatch.ofValues(Map.of("a", "1"));

        refused(ErrorCode.NOT_FOUND, () -> vault.editing().patch(ACME, "nobody", patch, tag -> true, () -> {}));
        refused(ErrorCode.NOT_FOUND, () -> vault.editing()
                .patch(new WorkspaceId("realm-1", "org-2"), ANN, patch, tag -> true, () -> {}));
        refused(ErrorCode.NOT_FOUND, () -> vault.reading().list(ACME, "nobody"));
    }

    @Test
    void the_audience_changes_without_the_value_and_without_any_key() {
        vault.patch(Map.of("salary", "1000"));
        MetadataEntry before =
                vault.rows.find(ACME, ANN, new MetadataKey("salary")).orElseThrow();

        vault.editing(MasterKeys.none())
                .patch(
                        ACME,
                        ANN,
                        MetadataPatch.ofJson(
                                Map.of("salary", Map.of("visibility", "server", "clients", List.of("hr")))),
                        tag -> true,
                        () -> {});

        assertThat(vault.values()).isEmpty();
        assertThat(vault.values(Visibility.SERVER, "hr")).isEqualTo(Map.of("salary", "1000"));
        assertThat(vault.rows.find(ACME, ANN, new MetadataKey("salary")))
                .get()
                .extracting(MetadataEntry::sealed)
                .isEqualTo(before.sealed());
    }

    @Test
    void a_new_value_keeps_the_audience() {
        vault.patch(Map.of("salary", Map.of("value", "1", "visibility", "server", "clients", List.of("hr"))));
        vault.patch(Map.of("salary", "2"));

        assertThat(vault.values(Visibility.SERVER, "hr")).isEqualTo(Map.of("salary", "2"));
    }

    @Test
    void a_new_key_needs_a_value() {
        violation("metadata_value_missing", () -> vault.patch(Map.of("x", Map.of("visibility", "server"))));
    }

    @Test
    void a_member_has_at_most_a_hundred_keys() {
        Map<String, Object> hundred = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            hundred.put("k" + i, "v");
        }
        vault.patch(hundred);

        violation("metadata_too_many_keys", () -> vault.patch(Map.of("one more", "v")));
        Map<String, @Nullable Object> exchange = nothing("k0");
        exchange.put("one more", "v");
        assertThat(vault.patch(exchange).metadata().entries()).hasSize(100);
    }

    @Test
    void a_member_has_at_most_64_KiB_of_values() {
        Map<String, Object> full = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            full.put("k" + i, "x".repeat(8192));
        }
        vault.patch(full);

        violation("metadata_too_large", () -> vault.patch(Map.of("k8", "y")));
        assertThat(vault.values()).hasSize(8);
        assertThat(vault.patch(Map.of("k8", "")).metadata().entries()).hasSize(9);
    }

    @Test
    void the_limits_hold_for_new_members_too() {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 101; i++) {
            many.put("k" + i, "v");
        }

        violation(
                "metadata_too_many_keys",
                () -> vault.reading().sealer(ACME).sealAll(ANN, MetadataPatch.ofValues(many)));
    }

    @Test
    void thousands_of_new_members_are_sealed_with_one_look_at_the_key() {
        MetadataSealer sealer = vault.reading().sealer(ACME);
        MetadataPatch patch = MetadataPatch.ofValues(Map.of("key1", "value1", "key2", "value2"));

        for (int i = 0; i < 3_000; i++) {
            vault.rows.insert(sealer.sealAll("m" + i, patch));
        }

        assertThat(vault.rows.membersWithAny(ACME, List.of("m0", "m2999", "m3000")))
                .containsExactlyInAnyOrder("m0", "m2999");
    }

    @Test
    void what_a_new_member_comes_with_is_read_by_apps() {
        vault.editing().add(ACME, ANN, MetadataPatch.ofValues(Map.of("key1", "value1")));

        assertThat(vault.values()).isEqualTo(Map.of("key1", "value1"));
    }

    @Test
    void without_the_master_key_values_are_neither_written_nor_read_but_listed_and_taken_away() {
        vault.patch(Map.of("a", "1", "b", "2"));
        MetadataPatch patch = MetadataPatch.ofValues(Map.of("a", "3"));

        refused(ErrorCode.METADATA_KEY_UNAVAILABLE, () -> vault.editing(MasterKeys.none())
                .patch(ACME, ANN, patch, tag -> true, () -> {}));
        refused(ErrorCode.METADATA_KEY_UNAVAILABLE, () -> vault.reading(MasterKeys.none())
                .valuesFor(ACME, ANN, Visibility.APP, "app"));

        assertThat(vault.reading(MasterKeys.none()).list(ACME, ANN).entries()).hasSize(2);
        vault.editing(MasterKeys.none()).patch(ACME, ANN, MetadataPatch.ofJson(nothing("b")), tag -> true, () -> {});
        assertThat(vault.values()).isEqualTo(Collections.singletonMap("a", "1"));
    }

    @Test
    void a_member_without_metadata_needs_no_key() {
        assertThat(vault.reading(MasterKeys.none()).valuesFor(ACME, ANN, Visibility.APP, "app"))
                .isEmpty();
    }
}
