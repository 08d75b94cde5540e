package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static io.workspaces.keycloak.member.TestWorkspace.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.Confirmation;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupName;
import io.workspaces.keycloak.group.NamedResource;
import io.workspaces.keycloak.group.PermissionCatalog;
import io.workspaces.keycloak.group.PermissionSet;
import io.workspaces.keycloak.group.Permissions;
import io.workspaces.keycloak.group.Resource;
import io.workspaces.keycloak.group.ResourceType;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Seen;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditGroupsTest {
    private static final Confirmation NONE = new Confirmation("request", null);

    private final TestWorkspace workspace = new TestWorkspace();

    private Group change(Group group, String grants) {
        return workspace
                .editGroups()
                .change(ADA, workspace.id, group.id(), null, present -> Permissions.of(grants))
                .apply(NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = DefaultRole.class,
            names = {"ADMIN", "END_USER"})
    void Admin_and_End_user_are_immutable(DefaultRole role) {
        assertRefused(ErrorCode.ROLE_IMMUTABLE, () -> change(workspace.role(role), "app:create"));
    }

    @Test
    void Builder_is_editable_for_all_resources_only() {
        assertThat(change(workspace.role(DefaultRole.BUILDER), "app:create app:edit:*")
                        .permissions())
                .isEqualTo(Permissions.of("app:create app:edit:*"));
        assertRefused(ErrorCode.INVALID_REQUEST, () -> change(workspace.role(DefaultRole.BUILDER), "app:edit:orders"));
    }

    @Test
    void a_workspace_has_room_for_so_many_groups_and_no_more() {
        for (int i = 1; i < Group.MAX_OF_WORKSPACE; i++) {
            workspace.group("g" + i, "app:view:a");
        }

        Group last = create("last");

        assertRefused(ErrorCode.INVALID_REQUEST, () -> create("one more"));
        assertRefused(
                ErrorCode.INVALID_REQUEST,
                () -> workspace.duplicateGroup().duplicate(ADA, workspace.id, last.id(), null, Set.of()));
    }

    private Group create(String name) {
        return workspace.editGroups().create(ADA, workspace.id, GroupName.parse(name), Permissions.of("app:view:a"));
    }

    @Test
    void what_a_new_group_grants_is_checked_by_the_catalog_that_is_valid_when_the_workspace_is_locked() {
        workspace.meanwhile(() -> workspace.catalogs.replace("realm", catalog("app", List.of("delete"), "edit")));

        assertRefused(ErrorCode.INVALID_REQUEST, () -> workspace
                .editGroups()
                .create(ADA, workspace.id, GroupName.parse("late"), Permissions.of("app:create")));
    }

    @ParameterizedTest
    @EnumSource(DefaultRole.class)
    void no_role_can_be_renamed_or_deleted(DefaultRole role) {
        Group group = workspace.role(role);

        assertRefused(
                ErrorCode.ROLE_IMMUTABLE,
                () -> workspace.editGroups().change(ADA, workspace.id, group.id(), GroupName.parse("Boss"), null));
        assertRefused(ErrorCode.ROLE_IMMUTABLE, () -> workspace.editGroups().delete(ADA, workspace.id, group.id()));
    }

    @Test
    void names_are_unique_regardless_of_case() {
        Group ops = workspace.group("Ops", "");
        workspace.group("Sales", "");

        assertRefused(
                ErrorCode.GROUP_EXISTS,
                () -> workspace.editGroups().create(ADA, workspace.id, GroupName.parse("OPS"), PermissionSet.NONE));
        assertRefused(
                ErrorCode.GROUP_EXISTS,
                () -> workspace.editGroups().change(ADA, workspace.id, ops.id(), GroupName.parse("sales"), null));
        assertThat(workspace
                        .editGroups()
                        .change(ADA, workspace.id, ops.id(), GroupName.parse("OPS"), null)
                        .apply(NONE)
                        .name())
                .isEqualTo("OPS");
    }

    @Test
    void members_of_a_deleted_group_keep_their_roles() {
        Group ops = workspace.group("Ops", "app:create");
        Member bob = workspace.active("bob", DefaultRole.BUILDER, ops);

        workspace.editGroups().delete(ADA, workspace.id, ops.id());

        assertThat(workspace.now(bob).role()).isEqualTo(DefaultRole.BUILDER);
        assertThat(workspace.now(bob).groups()).isEmpty();
    }

    @Test
    void a_named_resource_has_to_be_registered_once_any_is() {
        Group before = workspace.group("before", "app:view:old");
        assertThat(change(before, "app:view:anything").permissions()).isEqualTo(Permissions.of("app:view:anything"));

        workspace.resources.replace(workspace.id, "app", List.of(new Resource("orders", "Orders")), Set.of());

        assertThat(change(before, "app:view:anything app:view:orders").permissions())
                .isEqualTo(Permissions.of("app:view:anything app:view:orders"));
        assertRefused(ErrorCode.RESOURCE_UNKNOWN, () -> change(before, "app:view:unheard"));
    }

    @Test
    void a_resource_that_is_gone_keeps_its_last_name_while_a_group_names_it() {
        Group sales = workspace.group("Sales", "app:view:stock");
        register(new Resource("stock", "Stock"), new Resource("orders", "Orders"));
        register(new Resource("orders", "Orders"));
        assertThat(stock()).isEqualTo(new NamedResource("app", "stock", "Stock", true));

        register(new Resource("stock", "All stock"));
        assertThat(stock()).isEqualTo(new NamedResource("app", "stock", "All stock", false));

        register();
        change(sales, "app:view:*");
        assertThat(stock()).isEqualTo(new NamedResource("app", "stock", "All stock", true));
        register();
        assertThat(stock()).as("nobody needs the name").isEqualTo(new NamedResource("app", "stock", "stock", true));
    }

    private void register(Resource... resources) {
        workspace.registry().replace(ADA, workspace.id, "app", List.of(resources), Seen.ANYTHING);
    }

    private NamedResource stock() {
        return workspace
                .registry()
                .namedBy(workspace.id, Stream.of("app:create", "app:edit:*", "app:view:stock"))
                .get(0);
    }

    @Test
    void a_catalog_is_not_replaced_while_a_permission_needs_it() {
        workspace.group("Ops", "app:create");

        assertRefused(ErrorCode.CATALOG_IN_USE, () -> workspace
                .replaceCatalog()
                .replace(ADA, "realm", catalog("app", List.of("delete"), "edit"), Seen.ANYTHING));
    }

    @Test
    void a_catalog_is_not_replaced_where_End_users_would_be_above_their_role() {
        Group viewers = workspace.group("viewers", "app:view:*");
        workspace.active("eve", DefaultRole.END_USER, viewers);

        assertRefused(ErrorCode.CATALOG_IN_USE, () -> workspace
                .replaceCatalog()
                .replace(ADA, "realm", catalog("app", List.of(), "view"), Seen.ANYTHING));
    }

    @Test
    void with_another_catalog_Admin_and_an_unedited_Builder_grant_all_of_it() {
        PermissionCatalog reports = catalog("report", List.of("run"), "edit");

        workspace.replaceCatalog().replace(ADA, "realm", reports, Seen.ANYTHING);

        PermissionSet all = Permissions.of("report:run report:edit:*");
        assertThat(workspace.role(DefaultRole.ADMIN).permissions()).isEqualTo(all);
        assertThat(workspace.role(DefaultRole.BUILDER).permissions()).isEqualTo(all);
        assertThat(workspace.role(DefaultRole.END_USER).permissions()).isEqualTo(PermissionSet.NONE);
    }

    @Test
    void a_change_is_refused_once_the_group_is_not_as_it_was_seen() {
        Group ops = workspace.group("Ops", "app:create app:edit:orders");
        Seen first = ops.tag()::equals;

        workspace.editGroups().requireSeen(workspace.id, ops.id(), first);
        change(ops, "app:edit:orders app:create");
        workspace.editGroups().requireSeen(workspace.id, ops.id(), first);
        change(ops, "app:create");

        assertRefused(
                ErrorCode.PRECONDITION_FAILED, () -> workspace.editGroups().requireSeen(workspace.id, ops.id(), first));
        workspace.editGroups().requireSeen(workspace.id, ops.id(), Seen.ANYTHING);
        assertRefused(ErrorCode.NOT_FOUND, () -> workspace.editGroups().requireSeen(workspace.id, "nothing", first));
    }

    @Test
    void a_catalog_is_not_replaced_that_somebody_else_has_replaced() {
        PermissionCatalog reports = catalog("report", List.of("run"), "edit");
        Seen former = workspace.catalogs.of("realm").tag()::equals;
        workspace.replaceCatalog().replace(ADA, "realm", reports, former);

        assertRefused(
                ErrorCode.PRECONDITION_FAILED, () -> workspace.replaceCatalog().replace(ADA, "realm", reports, former));
    }

    private static PermissionCatalog catalog(String type, List<String> flags, String builderLevel) {
        return PermissionCatalog.checked(
                List.of(new ResourceType(type, flags, List.of("edit", "view"), Set.of(), Set.of(builderLevel))));
    }
}
