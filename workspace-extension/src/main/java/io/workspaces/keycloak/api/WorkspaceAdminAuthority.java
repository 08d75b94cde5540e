package io.workspaces.keycloak.api;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.access.Authority;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * The authority of an ordinary user, who may manage the workspaces in which they are an Active Admin, and nothing else.
 */
final class WorkspaceAdminAuthority implements Authority {
    private final Members members;
    private final UserModel user;
    private final Actor actor;
    private final Locale locale;
    private final Clock clock;

    /** @param locale the user's language */
    WorkspaceAdminAuthority(Members members, UserModel user, Actor actor, Locale locale, Clock clock) {
        this.members = members;
        this.user = user;
        this.actor = actor;
        this.locale = locale;
        this.clock = clock;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public String locale() {
        return locale.toLanguageTag();
    }

    @Override
    public boolean knows(WorkspaceId workspace) {
        return membership(workspace).isPresent();
    }

    @Override
    public boolean mayView(WorkspaceId workspace) {
        return mayManage(workspace);
    }

    @Override
    public boolean mayManage(WorkspaceId workspace) {
        return membership(workspace).filter(m -> m.role() == DefaultRole.ADMIN).isPresent();
    }

    private Optional<Member> membership(WorkspaceId workspace) {
        return members.findByUser(workspace, user.getId())
                .filter(m -> m.asOf(clock.instant()).is(MemberStatus.ACTIVE));
    }

    @Override
    public boolean mayCreateWorkspaces() {
        return false;
    }

    /** Their own. */
    @Override
    public boolean mayQueryWorkspaces() {
        return true;
    }

    @Override
    public boolean maySearchWorkspaces() {
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

    @Override
    public boolean mayManageAccounts() {
        return false;
    }

    @Override
    public boolean realmAdmin() {
        return false;
    }
}
