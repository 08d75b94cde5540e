package io.workspaces.keycloak.metadata;

import static io.workspaces.keycloak.metadata.Vault.ACME;
import static io.workspaces.keycloak.metadata.Vault.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.access.Authority;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.TestSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditedMetadataTest {
    private static final Actor EVE = new Actor("user-eve", "eve");
    private static final MetadataKey REGION = new MetadataKey("region");

    private final Vault vault = new Vault();
    private final List<AuditEntry> trail = new ArrayList<>();

    /** A caller at one of the doors. */
    private record Caller(Actor actor, boolean realmAdmin, boolean mayManage, boolean mayManageAccounts)
            implements Authority {

        @Override
        public String locale() {
            return "en";
        }

        @Override
        public boolean knows(WorkspaceId workspace) {
            return true;
        }

        @Override
        public boolean mayView(WorkspaceId workspace) {
            return true;
        }

        @Override
        public boolean mayManage(WorkspaceId workspace) {
            return mayManage;
        }

        @Override
        public boolean mayQueryWorkspaces() {
            return false;
        }

        @Override
        public boolean maySearchWorkspaces() {
            return false;
        }

        @Override
        public boolean mayCreateWorkspaces() {
            return false;
        }

        @Override
        public boolean mayViewAll() {
            return false;
        }

        @Override
        public boolean mayManageAll() {
            return false;
        }
    }

    private GuardedReveals reveals(Caller caller, boolean setting) {
        return new GuardedReveals(new AccessGuard(caller), workspace -> TestSettings.reveal(setting), trail::add);
    }

    private static final Reveals NOT_ASKED = new Reveals() {
        @Override
        public void require(WorkspaceId workspace) {
            throw new AssertionError("no value is shown");
        }

        @Override
        public void record(io.workspaces.keycloak.member.Member member, MetadataKey key, String reason) {
            throw new AssertionError("no value is shown");
        }
    };

    private void edit(Map<String, ? extends @Nullable Object> patch, Reveals reveals) {
        new EditMetadata(vault.editing(), trail::add)
                .patch(EVE, Vault.ann(), MetadataPatch.ofJson(patch), tag -> true, reveals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // visibility, clients | visibility, clients | whether the right to reveal is needed
                "server |           | app    |           | true",
                "app    |           | server |           | false",
                "app    |           | app    | one       | false",
                "app    | one       | app    |           | true",
                "app    | one,two   | app    | one       | false",
                "app    | one       | app    | one,two   | true",
                "app    | one       | server |           | true",
                "server | one       | app    | one       | true",
                "server | one       | server | one       | false",
            })
    void a_value_that_stays_has_more_readers_only_by_somebody_who_may_reveal_it(
            String before, @Nullable String readers, String after, @Nullable String wanted, boolean needed) {
        vault.patch(Map.of("region", Map.of("value", "1", "visibility", before, "clients", clients(readers))));
        Map<String, Object> patch = Map.of("region", Map.of("visibility", after, "clients", clients(wanted)));
        Reveals none = reveals(new Caller(EVE, false, true, false), false);
        Reveals all = reveals(new Caller(EVE, false, true, false), true);

        if (needed) {
            assertThatThrownBy(() -> edit(patch, none))
                    .isInstanceOfSatisfying(
                            WorkspacesException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
            assertThat(trail).isEmpty();
            assertThat(vault.rows.find(ACME, ANN, REGION).orElseThrow().audience())
                    .isEqualTo(new Audience(Visibility.parse(before, ""), clients(readers)));
        }
        edit(patch, needed ? all : NOT_ASKED);

        assertThat(vault.rows.find(ACME, ANN, REGION).orElseThrow().audience())
                .isEqualTo(new Audience(Visibility.parse(after, ""), clients(wanted)));
    }

    private static List<String> clients(@Nullable String names) {
        return names == null ? List.of() : List.of(names.split(","));
    }

    @Test
    void whoever_writes_a_value_says_who_reads_it() {
        vault.patch(Map.of("region", Map.of("value", "1", "visibility", "server")));

        edit(Map.of("region", Map.of("value", "2", "visibility", "app")), NOT_ASKED);

        assertThat(vault.values()).isEqualTo(Map.of("region", "2"));
    }

    @Test
    void the_audit_has_who_could_read_a_value_and_who_can_now() {
        vault.patch(Map.of("region", Map.of("value", "1", "clients", List.of("hr", "crm")), "nickname", "Annie"));

        edit(Map.of("region", Map.of("visibility", "server", "clients", List.of("hr")), "nickname", "Ann"), NOT_ASKED);

        assertThat(trail).singleElement().extracting(AuditEntry::detail).satisfies(detail -> assertThat(detail)
                .containsEntry("written", List.of("nickname", "region"))
                .containsEntry(
                        "audience", Map.of("region", Map.of("before", "app (crm, hr)", "after", "server (hr)"))));
    }

    @ParameterizedTest
    @CsvSource({
        // realm admin, may manage, may manage accounts, setting, shown
        "true,  true,  true,  false, true",
        "true,  true,  false, true,  false",
        "true,  false, true,  true,  false",
        "false, true,  false, true,  true",
        "false, true,  false, false, false",
        "false, true,  true,  false, false",
        "false, false, false, true,  false",
    })
    void a_value_is_shown_to_few(
            boolean realmAdmin, boolean mayManage, boolean mayManageAccounts, boolean setting, boolean shown) {
        vault.patch(Map.of("region", "canary"));
        Reveals reveals = reveals(new Caller(EVE, realmAdmin, mayManage, mayManageAccounts), setting);

        if (shown) {
            assertThat(vault.reading()
                            .reveal(Vault.ann(), REGION, "ticket", reveals)
                            .text())
                    .isEqualTo("canary");
            assertThat(trail).singleElement().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo(AuditAction.METADATA_REVEAL);
                assertThat(entry.actor()).isEqualTo(EVE);
                assertThat(entry.target().id()).isEqualTo(ANN);
                assertThat(entry.detail()).isEqualTo(Map.of("key", "region", "reason", "ticket"));
                assertThat(entry.toString()).doesNotContain("canary");
            });
        } else {
            assertThatThrownBy(() -> vault.reading().reveal(Vault.ann(), REGION, "", reveals))
                    .isInstanceOfSatisfying(
                            WorkspacesException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
            assertThat(trail).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void nothing_is_shown_to_somebody_who_impersonates_who_may_see_it(boolean realmAdmin) {
        vault.patch(Map.of("region", "canary"));
        Actor used = new Actor("user-eve", "eve", new Actor.Impersonator("root", "root"));
        Reveals reveals = reveals(new Caller(used, realmAdmin, true, true), true);

        assertThatThrownBy(() -> vault.reading().reveal(Vault.ann(), REGION, "", reveals))
                .isInstanceOfSatisfying(
                        WorkspacesException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IMPERSONATED_SESSION));
        assertThat(trail).isEmpty();
    }

    @Test
    void a_change_is_recorded_with_the_names_of_the_keys_and_no_value() {
        vault.patch(Map.of("old", "canary-1"));
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put("region", "canary-2");
        patch.put("old", null);

        edit(patch, NOT_ASKED);

        assertThat(trail).singleElement().satisfies(entry -> {
            assertThat(entry.workspace()).isEqualTo(ACME);
            assertThat(entry.action()).isEqualTo(AuditAction.METADATA_UPDATE);
            assertThat(entry.detail()).isEqualTo(Map.of("written", List.of("region"), "removed", List.of("old")));
            assertThat(entry.toString()).doesNotContain("canary");
        });
    }

    @Test
    void what_changes_nothing_is_not_recorded() {
        edit(Map.of(), NOT_ASKED);

        assertThat(trail).isEmpty();
    }
}
