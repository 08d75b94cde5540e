package io.workspaces.keycloak.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** People who were in the organization before it was a workspace. */
class ExistingMemberImportTest {
    private final TestWorkspace workspace = new TestWorkspace();

    private void inOrganization(String... users) {
        for (String user : users) {
            workspace.accounts.add(user);
            workspace.keycloak.organization.add(user);
        }
    }

    private Optional<Member> member(String user) {
        return workspace.members.findByUser(workspace.id, user);
    }

    @Nested
    class In_the_background {
        private boolean finished;

        private final PendingImports pending = new PendingImports() {
            @Override
            public Optional<WorkspaceId> next(Set<String> butOrganizations) {
                return finished ? Optional.empty() : Optional.of(workspace.id);
            }

            @Override
            public List<String> accounts(WorkspaceId id, String after, int max) {
                return workspace.keycloak.organization.stream()
                        .filter(user -> user.compareTo(after) > 0)
                        .sorted()
                        .limit(max)
                        .toList();
            }

            @Override
            public List<String> unknown(WorkspaceId id, List<String> users) {
                return users.stream().filter(user -> member(user).isEmpty()).toList();
            }

            @Override
            public void finish(WorkspaceId id) {
                finished = true;
            }
        };

        private final ExistingMemberImportRun run = new ExistingMemberImportRun(pending, workspace.reconcileAccounts());

        @Test
        void they_become_End_users_some_at_a_time() {
            inOrganization("ann", "bob", "cem", "dee");

            String reached = run.step(workspace.id, "", 2);
            assertThat(reached).isEqualTo("bob");
            assertThat(member("bob")).hasValueSatisfying(bob -> {
                assertThat(bob.status()).isEqualTo(MemberStatus.ACTIVE);
                assertThat(bob.role()).isEqualTo(DefaultRole.END_USER);
                assertThat(bob.source()).isEqualTo(MemberSource.ADOPTED);
            });
            assertThat(member("cem")).isEmpty();

            reached = run.step(workspace.id, reached, 2);
            assertThat(finished).as("there may be more than were looked at").isFalse();
            assertThat(run.step(workspace.id, reached, 2)).isEmpty();
            assertThat(finished).isTrue();
            assertThat(workspace.members.all())
                    .extracting(Member::userId)
                    .containsExactlyInAnyOrder("ann", "bob", "cem", "dee");
        }

        @Test
        void a_step_that_is_done_again_changes_nobody() {
            inOrganization("ann", "bob");
            run.step(workspace.id, "", 10);
            List<Member> before = List.copyOf(workspace.members.all());

            assertThat(run.step(workspace.id, "", 10)).isEmpty();

            assertThat(workspace.members.all()).containsExactlyInAnyOrderElementsOf(before);
        }

        @Test
        void who_is_a_member_keeps_their_role() {
            Member eve = workspace.active("eve", DefaultRole.BUILDER);

            run.step(workspace.id, "", 10);

            assertThat(workspace.now(eve)).isEqualTo(eve);
        }
    }

    @Nested
    class At_their_first_access {
        private final FirstAccessImport firstAccess = new FirstAccessImport(
                workspace.roleGroups(), workspace.members, workspace.keycloak, workspace.reconcileAccounts());

        @Test
        void they_need_not_wait_for_their_turn() {
            inOrganization("eve");

            assertThat(firstAccess.adopt(workspace.id, "eve")).isTrue();

            assertThat(member("eve"))
                    .hasValueSatisfying(eve -> assertThat(eve.status()).isEqualTo(MemberStatus.ACTIVE));
        }

        @Test
        void an_account_that_is_in_no_organization_stays_outside() {
            workspace.accounts.add("eve");

            assertThat(firstAccess.adopt(workspace.id, "eve")).isFalse();

            assertThat(member("eve")).isEmpty();
        }

        @Test
        void somebody_Archived_stays_Archived() {
            Member eve = workspace.active("eve", DefaultRole.END_USER);
            Member archived = workspace.archive(eve);
            workspace.keycloak.organization.add("eve");

            assertThat(firstAccess.adopt(workspace.id, "eve")).isFalse();

            assertThat(workspace.now(eve)).isEqualTo(archived);
        }
    }
}
