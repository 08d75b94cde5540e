package io.workspaces.keycloak.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.PersonName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no compiler says of a field that is new in {@link Profile}. */
class ProfileTest {
    private final TestWorkspace workspace = new TestWorkspace();

    static List<Profile> variants() {
        return Profiles.variants();
    }

    private Member joe() {
        Member joe = workspace.invited("joe", DefaultRole.END_USER);
        Member full = joe.withIdentity(joe.email(), Profiles.full(), Set.of());
        workspace.members.save(full);
        return full;
    }

    @ParameterizedTest
    @MethodSource("variants")
    void a_change_is_stored_and_audited(Profile variant) {
        Member joe = joe();

        Member changed = workspace
                .editMember()
                .change(TestWorkspace.ADA, workspace.id, joe.id(), new MemberPatch(variant, null, null, null))
                .action()
                .get();

        assertThat(workspace.now(joe)).isEqualTo(changed);
        assertThat(changed.profile()).isEqualTo(variant);
        assertThat(workspace.audit).last().satisfies(entry -> assertThat(entry.detail())
                .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void an_account_without_a_name_leaves_everything_as_it_is(Profile variant) {
        assertThat(variant.named(PersonName.NONE)).isEqualTo(variant);
    }
}
