package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.Catalogs;
import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Tells what members may do, and why. */
public final class MemberPermissions {
    private final Members members;
    private final Catalogs catalogs;
    private final RoleRulesLoader roleRules;
    private final Clock clock;

    public MemberPermissions(Members members, Catalogs catalogs, RoleRulesLoader roleRules, Clock clock) {
        this.members = members;
        this.catalogs = catalogs;
        this.roleRules = roleRules;
        this.clock = clock;
    }

    /** @throws WorkspacesException {@code not_found} */
    public Member member(WorkspaceId workspace, String memberId) {
        return members.find(workspace, memberId)
                .orElseThrow(WorkspacesException::notFound)
                .asOf(clock.instant());
    }

    /** What role and groups grant; it applies while the member is Active. */
    public EffectivePermissions of(Member member) {
        return roleRules.in(member.workspace()).permissions(member.role(), member.groups());
    }

    /** @param permission {@code type:action} */
    public Explanation explain(Member member, String permission, @Nullable String resource) {
        return Explanation.of(catalogs.of(member.workspace().realm()), member, of(member), permission, resource);
    }
}
