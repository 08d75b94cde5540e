package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static io.workspaces.keycloak.member.TestWorkspace.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.KeycloakGroup;
import io.workspaces.keycloak.group.Permissions;
import io.workspaces.keycloak.kernel.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconcileGroupsTest {
    private final TestWorkspace workspace = new TestWorkspace();
    private final Group viewers = workspace.group("viewers", "app:view:*");

    private void change(String id, @Nullable String name, String grants) {
        workspace.keycloak.groups.put(
                id, new KeycloakGroup(id, Optional.ofNullable(name), true, Permissions.of(grants)));
    }

    private void reconcile(String id) {
        workspace.reconcileGroups().reconcile(ADA, workspace.id, id);
    }

    @Test
    void name_and_permissions_are_taken_over() {
        change(viewers.id(), "readers", "app:view:a");

        reconcile(viewers.id());

        assertThat(workspace.groups().find(workspace.id, viewers.id())).hasValueSatisfying(group -> {
            assertThat(group.name()).isEqualTo("readers");
            assertThat(group.permissions()).isEqualTo(Permissions.of("app:view:a"));
        });
    }

    @Test
    void a_deleted_group_is_deleted() {
        Member bob = workspace.active("bob", DefaultRole.BUILDER, viewers);
        workspace.keycloak.groups.remove(viewers.id());

        reconcile(viewers.id());

        assertThat(workspace.groups().find(workspace.id, viewers.id())).isEmpty();
        assertThat(workspace.now(bob).groups()).isEmpty();
    }

    @Test
    void a_group_that_has_our_prefix_becomes_one_of_ours() {
        change("new", "makers", "app:edit:a");

        reconcile("new");

        assertThat(workspace.groups().find(workspace.id, "new")).hasValueSatisfying(group -> {
            assertThat(group.name()).isEqualTo("makers");
            assertThat(group.builderLevel()).isTrue();
        });
    }

    @Test
    void other_groups_of_the_organization_are_nobodys_business() {
        change("foreign", null, "");

        reconcile("foreign");

        assertThat(workspace.groups().find(workspace.id, "foreign")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DefaultRole.class)
    void no_role_is_deleted_or_renamed(DefaultRole role) {
        Group group = workspace.role(role);

        change(group.id(), "boss", String.join(" ", group.permissions().grants()));
        assertRefused(ErrorCode.ROLE_IMMUTABLE, () -> reconcile(group.id()));
        workspace.keycloak.groups.remove(group.id());
        assertRefused(ErrorCode.ROLE_IMMUTABLE, () -> reconcile(group.id()));
    }

    @Test
    void a_change_that_would_promote_is_refused() {
        workspace.active("eve", DefaultRole.END_USER, viewers);
        change(viewers.id(), "viewers", "app:edit:*");

        assertRefused(ErrorCode.CONFIRMATION_REQUIRED, () -> reconcile(viewers.id()));
    }

    @Test
    void our_groups_keep_their_prefix_and_their_place() {
        change(viewers.id(), null, "app:view:*");
        assertRefused(ErrorCode.ROLE_IMMUTABLE, () -> reconcile(viewers.id()));

        workspace.keycloak.groups.put(
                viewers.id(), new KeycloakGroup(viewers.id(), Optional.of("viewers"), false, viewers.permissions()));
        assertRefused(ErrorCode.ROLE_IMMUTABLE, () -> reconcile(viewers.id()));
    }

    @Test
    void nonsense_is_refused() {
        change(viewers.id(), "viewers", "app:fly:a");
        assertRefused(ErrorCode.INVALID_REQUEST, () -> reconcile(viewers.id()));
        change("new", "admin", "");
        assertRefused(ErrorCode.INVALID_REQUEST, () -> reconcile("new"));
        change("new", "Viewers", "");
        assertRefused(ErrorCode.GROUP_EXISTS, () -> reconcile("new"));
    }

    @Test
    void what_cannot_be_refused_is_undone() {
        change(viewers.id(), null, "app:fly:a");

        workspace.reconcileGroups().undo(workspace.id, viewers.id());

        assertThat(workspace.keycloak.groups.get(viewers.id()))
                .isEqualTo(new KeycloakGroup(viewers.id(), Optional.of("viewers"), true, viewers.permissions()));
    }
}
