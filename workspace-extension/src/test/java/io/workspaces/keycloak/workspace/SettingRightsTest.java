package io.workspaces.keycloak.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingRightsTest {
    private static final SettingRights WORKSPACE_ADMIN = new SettingRights(true, false, false);
    private static final SettingRights REALM_ADMIN = new SettingRights(true, true, false);
    private static final List<Setting> SHARED =
            List.of(Setting.IDENTITY_PROVIDERS, Setting.STRICT_SSO, Setting.LINK_ONLY);

    @ParameterizedTest
    @CsvSource({
        // manages, realm admin, manages accounts, read only
        "true,  true,  true,  ''",
        "true,  true,  false, reveal",
        "true,  false, false, reveal mailsPerHour auditRetention seats",
        "true,  false, true,  reveal mailsPerHour auditRetention seats",
        "false, true,  true,  identityProviders strictSso linkOnly reveal mailsPerHour invitationExpiry auditRetention reminders timeZone seats",
    })
    void what_limits_workspace_Admins_is_not_theirs(
            boolean manages, boolean realmAdmin, boolean accounts, String readOnly) {
        SettingRights rights = new SettingRights(manages, realmAdmin, accounts);

        assertThat(rights.readOnly(SettingBounds.NONE))
                .extracting(Setting::label)
                .containsExactly(Arrays.stream(readOnly.split(" "))
                        .filter(name -> !name.isEmpty())
                        .toArray(String[]::new));
        for (Setting setting : Setting.all()) {
            if (rights.readOnly(SettingBounds.NONE).contains(setting)) {
                assertNotTheirs(() -> rights.requireChange(List.of(Setting.INVITATION_EXPIRY, setting)), setting);
            } else {
                rights.requireChange(List.of(setting));
            }
        }
    }

    /** An empty list of providers is written "none", no list "-". */
    @ParameterizedTest
    @CsvSource({
        // set by a realm admin: providers, strict, link only; wanted: the same; refused
        "-,    false, false, a,    true,  true,  ''",
        "-,    false, false, -,    false, false, ''",
        "a b,  false, false, a b,  false, false, ''",
        "a b,  false, false, b,    true,  false, ''",
        "a b,  false, false, none, false, true,  ''",
        "a b,  false, false, a c,  false, false, identityProviders",
        "a b,  false, false, -,    false, false, identityProviders",
        "none, false, false, a,    false, false, identityProviders",
        "-,    true,  false, -,    true,  false, ''",
        "-,    true,  false, -,    false, true,  strictSso",
        "-,    false, true,  a,    true,  false, linkOnly",
        "a,    true,  true,  b,    false, false, identityProviders strictSso linkOnly",
    })
    void what_a_realm_admin_has_set_is_only_narrowed(
            String providers,
            boolean strict,
            boolean linkOnly,
            String wantedProviders,
            boolean wantedStrict,
            boolean wantedLinkOnly,
            String refused) {
        SettingBounds bounds = REALM_ADMIN
                .bound(SHARED, settings(providers, strict, linkOnly, SettingBounds.NONE))
                .bounds();
        WorkspaceSettings wanted = settings(wantedProviders, wantedStrict, wantedLinkOnly, bounds);

        if (refused.isEmpty()) {
            assertThat(WORKSPACE_ADMIN.bound(SHARED, wanted)).isEqualTo(wanted);
        } else {
            assertThatThrownBy(() -> WORKSPACE_ADMIN.bound(SHARED, wanted))
                    .isInstanceOfSatisfying(WorkspacesException.class, e -> assertThat(e.details())
                            .containsEntry("settings", List.of(refused.split(" "))));
        }
    }

    @Test
    void a_default_is_what_a_realm_admin_has_set_and_for_those_the_default_itself() {
        WorkspaceSettings set = REALM_ADMIN.bound(SHARED, settings("a b", true, false, SettingBounds.NONE));

        assertThat(WORKSPACE_ADMIN.standard(set.bounds())).isEqualTo(settings("a b", true, false, set.bounds()));
        WorkspaceSettings freed = REALM_ADMIN.bound(SHARED, REALM_ADMIN.standard(set.bounds()));
        assertThat(freed).isEqualTo(WorkspaceSettings.DEFAULT);
    }

    @Test
    void a_realm_admin_binds_only_what_the_change_names() {
        WorkspaceSettings own = settings("a", true, true, SettingBounds.NONE);

        SettingBounds bounds =
                REALM_ADMIN.bound(List.of(Setting.STRICT_SSO), own).bounds();

        assertThat(bounds).isEqualTo(new SettingBounds(null, true, false));
        assertThat(bounds.ownerOf(Setting.STRICT_SSO)).isEqualTo("realm");
        assertThat(bounds.ownerOf(Setting.LINK_ONLY)).isEqualTo("workspace");
        assertThat(WORKSPACE_ADMIN.readOnly(bounds))
                .contains(Setting.STRICT_SSO)
                .doesNotContain(Setting.LINK_ONLY);
    }

    private static WorkspaceSettings settings(
            String providers, boolean strict, boolean linkOnly, SettingBounds bounds) {
        @Nullable
        Set<String> named =
                switch (providers) {
                    case "-" -> null;
                    case "none" -> Set.of();
                    default -> Set.of(providers.split(" "));
                };
        return WorkspaceSettings.DEFAULT.with(named, strict, linkOnly, bounds);
    }

    private static void assertNotTheirs(Runnable change, Setting setting) {
        assertThatThrownBy(change::run).isInstanceOfSatisfying(WorkspacesException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.SETTING_NOT_YOURS);
            assertThat(List.of(e.details().get("settings")).toString()).contains(setting.label());
        });
    }
}
