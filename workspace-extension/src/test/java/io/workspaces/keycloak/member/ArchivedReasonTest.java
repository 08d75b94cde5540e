package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.Refusals.assertRefused;
import static io.workspaces.keycloak.member.TestWorkspace.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchivedReasonTest {
    private final TestWorkspace workspace = new TestWorkspace();

    private Member everywhere(Member member) {
        workspace.exclusions.add("realm", subjects(member));
        return workspace.lifecycle().archive(ADA, workspace.id, member.id(), ArchivedReason.EVERYWHERE);
    }

    private Member lift(Member member) {
        workspace.exclusions.lift("realm", subjects(member));
        return workspace.lifecycle().lift(ADA, workspace.id, member.id());
    }

    private static List<String> subjects(Member member) {
        String address = Objects.requireNonNull(member.email()).value();
        return member.userId() == null ? List.of(address) : List.of(address, member.userId());
    }

    @Test
    void tells_who_wanted_it_and_is_in_the_audit() {
        Member eve = workspace.active("eve", DefaultRole.BUILDER);

        assertThat(workspace.archive(eve).archivedReason()).isEqualTo(ArchivedReason.ADMIN);

        assertThat(workspace.audit).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.MEMBER_ARCHIVE);
            assertThat(entry.detail()).isEqualTo(Map.of("from", "Active", "archivedReason", "admin"));
        });
    }

    @Test
    void tells_that_the_account_left_in_Keycloak() {
        Member eve = workspace.active("eve", DefaultRole.BUILDER);
        workspace.keycloak.leaveOrganization("eve");

        workspace.reconcileAccounts().reconcile(ADA, workspace.id, "eve", OnViolation.REVERT);

        assertThat(workspace.now(eve).archivedReason()).isEqualTo(ArchivedReason.LEFT_IN_KEYCLOAK);
    }

    @Test
    void becomes_admin_when_an_Admin_archives_again() {
        Member eve = workspace.active("eve", DefaultRole.BUILDER);
        workspace.lifecycle().archive(ADA, workspace.id, eve.id(), ArchivedReason.LEFT_IN_KEYCLOAK);

        workspace.archive(eve);
        workspace.archive(eve);

        assertThat(workspace.now(eve).archivedReason()).isEqualTo(ArchivedReason.ADMIN);
        assertThat(workspace.audit).as("what changes nothing is not recorded").hasSize(2);
        Member back = workspace.lifecycle().unarchive(ADA, workspace.id, eve.id(), false);
        assertThat(back).isEqualTo(eve);
        assertThat(back.archivedReason()).isNull();
    }

    @Nested
    class Everywhere {
        @Test
        void is_not_ended_by_an_unarchive_here() {
            Member eve = everywhere(workspace.active("eve", DefaultRole.BUILDER));

            assertRefused(
                    ErrorCode.ARCHIVED_EVERYWHERE,
                    () -> workspace.lifecycle().unarchive(ADA, workspace.id, eve.id(), false));
            assertRefused(
                    ErrorCode.ARCHIVED_EVERYWHERE,
                    () -> workspace.lifecycle().unarchive(ADA, workspace.id, eve.id(), true));
        }

        @Test
        void brings_back_as_they_were_those_whom_it_archived() {
            Member eve = workspace.active("eve", DefaultRole.BUILDER);
            Member joe = workspace.invited("joe", DefaultRole.END_USER);
            everywhere(eve);
            everywhere(joe);

            assertThat(lift(eve)).isEqualTo(eve);
            assertThat(lift(joe)).isEqualTo(joe);
        }

        @Test
        void lies_over_the_reason_that_was_there() {
            Member eve = workspace.active("eve", DefaultRole.BUILDER);
            workspace.archive(eve);

            everywhere(eve);

            assertThat(lift(eve).archivedReason()).isEqualTo(ArchivedReason.ADMIN);
            assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ARCHIVED);
            assertThat(workspace.audit.stream().map(entry -> entry.detail().toString()))
                    .containsExactly(
                            Map.of("from", "Active", "archivedReason", "admin").toString(),
                            Map.of("from", "Archived", "archivedReason", "everywhere")
                                    .toString(),
                            Map.of("archivedReason", Map.of("before", "everywhere", "after", "admin"))
                                    .toString());
        }

        @Test
        void leaves_those_Archived_whom_an_Admin_archives_meanwhile() {
            Member eve = everywhere(workspace.active("eve", DefaultRole.BUILDER));

            workspace.archive(eve);

            assertThat(lift(eve).archivedReason()).isEqualTo(ArchivedReason.ADMIN);
            assertThat(workspace.now(eve).status()).isEqualTo(MemberStatus.ARCHIVED);
        }

        @Test
        void lets_nobody_be_activated_by_address_or_by_account() {
            Member joe = workspace.invited("joe", DefaultRole.END_USER);
            Account account = workspace.accounts.add("joe");

            workspace.exclusions.add("realm", List.of("joe@example.org"));
            assertThat(activate(joe, account)).isFalse();

            workspace.exclusions.lift("realm", List.of("joe@example.org"));
            workspace.exclusions.add("realm", List.of(account.id()));
            assertThat(activate(joe, account)).isFalse();

            workspace.exclusions.lift("realm", List.of(account.id()));
            assertThat(activate(joe, account)).isTrue();
        }

        private boolean activate(Member member, Account account) {
            return workspace
                    .lifecycle()
                    .activate(ADA, workspace.id, member.id(), account, "link")
                    .isPresent();
        }

        @ParameterizedTest
        @EnumSource(OnViolation.class)
        void lets_nobody_in_by_the_organization(OnViolation onViolation) {
            workspace.accounts.add("joe");
            workspace.exclusions.add("realm", List.of("joe@example.org"));
            workspace.keycloak.organization.add("joe");
            assertThat(workspace.repair().repair(ADA, workspace.workspace, true))
                    .extracting(discrepancy -> discrepancy.kind())
                    .containsExactly("membership_left_over");

            workspace.reconcileAccounts().reconcile(ADA, workspace.id, "joe", onViolation);

            assertThat(workspace.keycloak.organization).isEmpty();
            assertThat(workspace.members.all()).isEmpty();
        }
    }
}
