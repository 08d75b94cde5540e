package io.workspaces.keycloak.metadata;

import static io.workspaces.keycloak.metadata.Vault.ACME;
import static io.workspaces.keycloak.metadata.Vault.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.crypto.DataKeyRotation;
import io.workspaces.keycloak.crypto.Sealed;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberMetadataTest {
    private static final MetadataKey REGION = new MetadataKey("region");
    private static final String CANARY = "canary-7f3a";

    private final Vault vault = new Vault();

    @ParameterizedTest
    @CsvSource({
        // visibility, listed client, reading as, client, readable
        "app,    '',  APP,    any,   true",
        "app,    crm, APP,    crm,   true",
        "app,    crm, APP,    other, false",
        "app,    '',  SERVER, any,   false",
        "app,    crm, SERVER, crm,   false",
        "server, '',  SERVER, any,   true",
        "server, hr,  SERVER, hr,    true",
        "server, hr,  SERVER, other, false",
        "server, '',  APP,    any,   false",
        "server, hr,  APP,    hr,    false",
    })
    void visibility_and_client_list_decide_who_reads(
            String visibility, String listed, Visibility kind, String client, boolean readable) {
        List<String> clients = listed.isEmpty() ? List.of() : List.of(listed);
        vault.patch(Map.of("region", Map.of("value", "eu", "visibility", visibility, "clients", clients)));

        assertThat(vault.values(kind, client)).isEqualTo(readable ? Map.of("region", "eu") : Map.of());
    }

    @Test
    void a_value_moved_to_another_member_or_key_or_changed_is_not_read() {
        vault.patch(Map.of("region", "eu", "other", "us"));
        MetadataEntry region = vault.rows.find(ACME, ANN, REGION).orElseThrow();
        MetadataEntry other =
                vault.rows.find(ACME, ANN, new MetadataKey("other")).orElseThrow();

        vault.rows.update(List.of(region.with(other.sealed())));
        unreadable();

        byte[] flipped = region.sealed().ciphertext().clone();
        flipped[20] ^= 1;
        vault.rows.update(List.of(region.with(new Sealed(region.sealed().keyId(), flipped))));
        unreadable();

        vault.rows.update(List.of(region));
        assertThat(vault.values()).containsEntry("region", "eu");
    }

    private void unreadable() {
        assertThatThrownBy(vault::values).isInstanceOfSatisfying(WorkspacesException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.METADATA_KEY_UNAVAILABLE));
    }

    @Test
    void rows_out_of_a_backup_stay_shut_once_the_workspace_was_deleted() {
        vault.patch(Map.of("region", "eu"));
        List<MetadataEntry> backup = vault.rows.all(ACME, ANN);

        new MetadataDeletion(vault.rows, vault.keys(Vault.master())).workspaceDeleted(ACME);
        assertThat(vault.values()).isEmpty();

        vault.rows.insert(backup);
        unreadable();
        vault.patch(Map.of("fresh", "1"));
        unreadable();
    }

    @Test
    void deleting_a_member_spares_the_others() {
        vault.patch(Map.of("region", "eu"));
        vault.editing().add(ACME, "member-bob", MetadataPatch.ofValues(Map.of("region", "us")));

        new MetadataDeletion(vault.rows, vault.keys(Vault.master())).deleted(Vault.ann());

        assertThat(vault.rows.membersWithAny(ACME, List.of(ANN, "member-bob"))).containsExactly("member-bob");
    }

    @Test
    void deleting_a_realm_takes_everything_of_it() {
        vault.patch(Map.of("region", "eu"));

        new MetadataDeletion(vault.rows, vault.keys(Vault.master())).realmDeleted("realm-1");

        assertThat(vault.rows.all(ACME, ANN)).isEmpty();
        assertThat(vault.keyRows.find(ACME)).isEmpty();
    }

    @Test
    void a_rotation_changes_no_value_and_no_tag() {
        vault.patch(Map.of("region", "eu", "社員番号", "42"));
        String tag = vault.reading().list(ACME, ANN).tag();
        Sealed before = vault.rows.find(ACME, ANN, REGION).orElseThrow().sealed();
        DataKeyRotation rotation = new DataKeyRotation(
                vault.keyRows,
                vault.keys(Vault.master()),
                Vault.master(),
                List.of(new MetadataStore(vault.rows)),
                vault.clock);

        rotation.start(ACME);
        while (rotation.next(Set.of("-")).filter(rotation::step).isPresent()) {
            assertThat(vault.values()).isEqualTo(Map.of("region", "eu", "社員番号", "42"));
        }

        assertThat(vault.reading().list(ACME, ANN).tag()).isEqualTo(tag);
        Sealed after = vault.rows.find(ACME, ANN, REGION).orElseThrow().sealed();
        assertThat(after.keyId()).isNotEqualTo(before.keyId());
        assertThat(vault.rows.countOthers(ACME, after.keyId())).isZero();
    }

    @Test
    void a_rotation_sets_aside_what_it_cannot_open_and_a_new_value_mends_it() {
        vault.patch(Map.of("region", "eu", "other", "us"));
        MetadataEntry region = vault.rows.find(ACME, ANN, REGION).orElseThrow();
        MetadataEntry other =
                vault.rows.find(ACME, ANN, new MetadataKey("other")).orElseThrow();
        vault.rows.update(List.of(region.with(other.sealed())));
        DataKeyRotation rotation = new DataKeyRotation(
                vault.keyRows,
                vault.keys(Vault.master()),
                Vault.master(),
                List.of(new MetadataStore(vault.rows)),
                vault.clock);

        rotation.start(ACME);
        int steps = 0;
        while (rotation.next(Set.of("-")).filter(rotation::step).isPresent()) {
            steps++;
        }

        assertThat(steps).isLessThan(5);
        assertThat(rotation.status(ACME).orElseThrow().unreadable()).isEqualTo(1);
        vault.patch(Map.of("region", "new"));
        assertThat(vault.values()).isEqualTo(Map.of("region", "new", "other", "us"));
        assertThat(rotation.status(ACME).orElseThrow().unreadable()).isZero();
    }

    @Nested
    class Reveal {
        private final List<String> recorded = new ArrayList<>();
        private boolean allowed = true;

        private final Reveals reveals = new Reveals() {
            @Override
            public void require(WorkspaceId workspace) {
                if (!allowed) {
                    throw WorkspacesException.of(ErrorCode.FORBIDDEN);
                }
            }

            @Override
            public void record(Member member, MetadataKey key, String reason) {
                recorded.add(member.id() + " " + key + " " + reason);
            }
        };

        private MetadataValue reveal(MetadataKey key) {
            return vault.reading().reveal(Vault.ann(), key, "ticket 7", reveals);
        }

        @Test
        void shows_one_value_and_is_recorded() {
            vault.patch(Map.of("region", "eu"));

            assertThat(reveal(REGION).text()).isEqualTo("eu");
            assertThat(recorded).containsExactly(ANN + " region ticket 7");
        }

        @Test
        void is_refused_without_permission_and_shows_nothing() {
            vault.patch(Map.of("region", "eu"));
            allowed = false;

            assertThatThrownBy(() -> reveal(REGION)).isInstanceOf(WorkspacesException.class);
            assertThat(recorded).isEmpty();
        }

        @Test
        void of_a_missing_key_is_not_found() {
            assertThatThrownBy(() -> reveal(REGION))
                    .isInstanceOfSatisfying(
                            WorkspacesException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
            assertThat(recorded).isEmpty();
        }
    }

    @Test
    void no_text_of_any_object_tells_a_value() {
        MetadataPatch patch = MetadataPatch.ofJson(
                Map.of("region", CANARY, "salary", Map.of("value", CANARY, "visibility", "server")));
        MetadataEditing.Edited edited = vault.editing().patch(ACME, ANN, patch, tag -> true, () -> {});
        List<Object> objects = List.of(
                patch,
                edited,
                vault.reading().list(ACME, ANN),
                vault.rows.all(ACME, ANN),
                vault.reading().valuesFor(ACME, ANN, Visibility.APP, "app"),
                vault.keyRows.find(ACME),
                vault.reading().sealer(ACME).sealAll("new", patch));

        assertThat(objects).allSatisfy(object -> assertThat(object.toString()).doesNotContain(CANARY));
        assertThat(MetadataValue.parse(CANARY, "f")).hasToString(MetadataValue.MASK);
    }
}
