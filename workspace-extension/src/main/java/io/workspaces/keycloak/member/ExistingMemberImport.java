package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes accounts that are already in an organization Active End-users of the workspace. */
final class ExistingMemberImport {
    private final Members members;
    private final Exclusions exclusions;
    private final AuditTrail trail;
    private final Clock clock;

    public ExistingMemberImport(Members members, Exclusions exclusions, AuditTrail trail, Clock clock) {
        this.members = members;
        this.exclusions = exclusions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Whether the account is not excluded and no member of the workspace, Invited and Archived ones included, has it or
     * its address.
     */
    boolean admits(WorkspaceId workspace, Account account) {
        EmailAddress email = account.email();
        return !exclusions.has(workspace.realm(), email, account.id())
                && members.findByUser(workspace, account.id()).isEmpty()
                && (email == null || members.findByEmail(workspace, email).isEmpty());
    }

    /**
     * Adds the row, with the workspace locked; the caller updates Keycloak's groups.
     *
     * @return empty if the account is not admitted
     */
    Optional<Member> adopt(Actor actor, WorkspaceId workspace, Account account) {
        if (!admits(workspace, account)) {
            return Optional.empty();
        }
        Member member = member(workspace, account, clock.instant());
        members.add(member);
        trail.record(new AuditEntry(
                workspace,
                actor,
                AuditAction.MEMBER_ADOPT,
                new AuditTarget("member", member.id(), member.displayName()),
                Map.of("role", member.role().label())));
        return Optional.of(member);
    }

    private static Member member(WorkspaceId workspace, Account account, Instant now) {
        return new Member(
                UUID.randomUUID().toString(),
                workspace,
                account.email(),
                Profile.EMPTY.named(account.name()),
                account.id(),
                DefaultRole.END_USER,
                Set.of(),
                MemberStatus.ACTIVE,
                null,
                null,
                MemberSource.ADOPTED,
                Set.of(),
                now,
                now);
    }
}
