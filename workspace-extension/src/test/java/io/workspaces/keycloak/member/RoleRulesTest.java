package io.workspaces.keycloak.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleRulesTest {
    private final TestWorkspace workspace = new TestWorkspace();
    private final Group viewers = workspace.group("viewers", "app:view:*");
    private final Group makers = workspace.group("makers", "app:edit:a");
    private final Group owners = workspace.group("owners", "app:create");
    private final RoleRules rules = workspace.roleRules().in(workspace.id);

    @ParameterizedTest(name = "{0} in [{1}] asked for {2} in [{3}] becomes {4} in [{5}], leaving [{6}]")
    @CsvSource({
        "End-user, viewers,        ,         ,               End-user, viewers,        ''",
        "End-user, viewers,        ,         viewers makers, Builder,  viewers makers, ''",
        "End-user, viewers,        ,         owners,         Builder,  owners,         ''",
        "End-user, viewers,        ,         '',             End-user, '',             ''",
        "End-user, viewers,        Builder,  ,               Builder,  viewers,        ''",
        "End-user, viewers,        Builder,  makers,         Builder,  makers,         ''",
        "End-user, viewers,        Admin,    makers,         Admin,    makers,         ''",
        "End-user, viewers,        End-user, makers,         Builder,  makers,         ''",
        "Builder,  viewers makers, End-user, ,               End-user, viewers,        makers",
        "Builder,  makers owners,  End-user, ,               End-user, '',             makers owners",
        "Builder,  viewers makers, End-user, viewers,        End-user, viewers,        ''",
        "Builder,  viewers,        ,         owners,         Builder,  owners,         ''",
        "Builder,  makers,         Admin,    ,               Admin,    makers,         ''",
        "Admin,    makers,         Builder,  ,               Builder,  makers,         ''",
        "Admin,    makers,         End-user, ,               End-user, '',             makers",
        "Admin,    '',             End-user, ,               End-user, '',             ''",
    })
    void a_member_ends_up_with_a_role_and_groups_that_go_together(
            String role,
            String groups,
            @Nullable String askedRole,
            @Nullable String askedGroups,
            String newRole,
            String newGroups,
            String left) {
        RoleRules.Assignment outcome = rules.move(
                role(role),
                ids(groups),
                askedRole == null ? null : role(askedRole),
                askedGroups == null ? null : ids(askedGroups));

        assertThat(outcome.role()).isEqualTo(role(newRole));
        assertThat(outcome.groups()).isEqualTo(ids(newGroups));
        assertThat(outcome.left()).extracting(Group::name).containsExactlyInAnyOrderElementsOf(names(left));
    }

    @ParameterizedTest
    @CsvSource({"Builder, makers", "Admin, owners", "Builder, viewers makers"})
    void a_downgrade_that_names_a_builder_level_group_contradicts_itself(String role, String groups) {
        assertThatThrownBy(() -> rules.move(role(role), Set.of(), DefaultRole.END_USER, ids(groups)))
                .isInstanceOf(WorkspacesException.class)
                .hasMessageContaining("an End-user cannot be in");
    }

    @ParameterizedTest
    @CsvSource({
        "End-user, viewers, End-user",
        "End-user, makers,  Builder",
        "End-user, owners,  Builder",
        "Builder,  owners,  Builder",
        "Admin,    owners,  Admin",
    })
    void somebody_new_is_promoted_only_from_End_user_to_Builder(String role, String groups, String newRole) {
        assertThat(rules.enter(role(role), ids(groups)).role()).isEqualTo(role(newRole));
    }

    @Test
    void groups_are_found_by_id_and_by_name_in_any_case() {
        assertThat(rules.resolve(List.of(viewers.id(), " MAKERS "), "groups"))
                .containsExactlyInAnyOrder(viewers.id(), makers.id());
        assertThat(owners.isRole()).isFalse();
    }

    @Test
    void every_unknown_group_and_every_role_in_the_list_is_named() {
        assertThatThrownBy(() -> rules.resolve(List.of("nobody", "Admin", "ghosts"), "groups"))
                .isInstanceOfSatisfying(WorkspacesException.class, e -> assertThat(e.violations())
                        .extracting(v -> v.code() + " " + v.message())
                        .containsExactly(
                                "group_unknown names the unknown group nobody",
                                "group_is_role names the default role Admin",
                                "group_unknown names the unknown group ghosts"));
    }

    @Test
    void an_effect_tells_what_is_gained_and_lost() {
        Member member = workspace.invited("eve", DefaultRole.BUILDER, viewers, makers);

        RoleRules.Assignment outcome = rules.move(member.role(), member.groups(), DefaultRole.END_USER, null);

        assertThat(rules.effect(member, DefaultRole.END_USER, outcome)).hasValueSatisfying(effect -> {
            assertThat(effect.promotion()).isFalse();
            assertThat(effect.groupsLeft()).containsExactly(makers);
            // Whoever could edit all could view them.
            assertThat(effect.permissionsGained()).isEmpty();
            assertThat(effect.permissionsLost()).contains("app:create", "app:edit:*", "data-source:configure:*");
        });
    }

    @Test
    void nobody_gets_into_more_groups_than_can_be_edited_and_whoever_is_can_leave_some() {
        Set<String> most =
                IntStream.range(0, Group.MAX_OF_MEMBER).mapToObj(i -> "g" + i).collect(Collectors.toSet());
        Set<String> more = new HashSet<>(most);
        more.add("one more");
        Set<String> evenMore = new HashSet<>(more);
        evenMore.add("another");

        assertThat(rules.enter(DefaultRole.BUILDER, most).groups()).isEqualTo(most);
        assertThatThrownBy(() -> rules.enter(DefaultRole.BUILDER, more)).isInstanceOf(WorkspacesException.class);
        assertThatThrownBy(() -> rules.move(DefaultRole.BUILDER, most, null, more))
                .isInstanceOf(WorkspacesException.class);
        assertThat(rules.move(DefaultRole.BUILDER, evenMore, null, more).groups())
                .isEqualTo(more);
        assertThat(rules.move(DefaultRole.BUILDER, more, DefaultRole.ADMIN, null)
                        .groups())
                .isEqualTo(more);
    }

    @Test
    void what_was_asked_for_is_no_effect() {
        Member member = workspace.invited("eve", DefaultRole.BUILDER, viewers);

        RoleRules.Assignment outcome = rules.move(member.role(), member.groups(), DefaultRole.END_USER, null);

        assertThat(rules.effect(member, DefaultRole.END_USER, outcome)).isEmpty();
    }

    private static DefaultRole role(String label) {
        return DefaultRole.find(label).orElseThrow();
    }

    private static Collection<String> names(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Set<String> ids(String names) {
        return workspace.groups().all(workspace.id).stream()
                .filter(g -> names(names).contains(g.name()))
                .map(Group::id)
                .collect(Collectors.toSet());
    }
}
