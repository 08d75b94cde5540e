package io.workspaces.keycloak.bulk.keycloak;

import io.workspaces.keycloak.access.Authority;
import io.workspaces.keycloak.access.keycloak.RealmAdminAuthority;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.JobRights;
import io.workspaces.keycloak.bulk.Submission.Door;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/**
 * Asks for the rights of the person who uploaded a file, through the door by which it came: those that Keycloak gives a
 * realm admin, or the role Admin. Uses Keycloak 26.7's {@code AdminPermissions} with a token that nobody has: without
 * one it looks for the roles of an admin of the master realm in the other realm.
 */
public final class CreatorRights implements JobRights {
    private static final Logger LOG = Logger.getLogger(CreatorRights.class);

    private final KeycloakSession session;
    private final Members members;
    private final WorkspaceRecords records;
    private final Clock clock;

    public CreatorRights(KeycloakSession session, Members members, WorkspaceRecords records, Clock clock) {
        this.session = session;
        this.members = members;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public boolean mayManage(BulkJob job) {
        Door door = job.submission().purpose().door();
        if (door == null) {
            return true;
        }
        return switch (door) {
            case REALM, REALM_ACCOUNTS -> asRealmAdmin(job, authority -> authority.mayManage(job.workspace()));
            case WORKSPACE -> isAdmin(job);
        };
    }

    /** Not for somebody who impersonated them, as it is not their own right. */
    @Override
    public boolean mayReveal(BulkJob job) {
        Door door = job.submission().purpose().door();
        if (door == null || job.creator().impersonator() != null) {
            return false;
        }
        return switch (door) {
            case REALM -> false;
            case REALM_ACCOUNTS ->
                asRealmAdmin(job, authority -> authority.mayManage(job.workspace()) && authority.mayManageAccounts());
            case WORKSPACE -> isAdmin(job) && records.settings(job.workspace()).reveal();
        };
    }

    private boolean isAdmin(BulkJob job) {
        RealmModel realm = session.getContext().getRealm();
        return creator(job, realm).isPresent()
                && members.findByUser(
                                job.workspace(), String.valueOf(job.creator().userId()))
                        .filter(member -> member.asOf(clock.instant()).is(MemberStatus.ACTIVE)
                                && member.role() == DefaultRole.ADMIN)
                        .isPresent();
    }

    /** A realm admin's account is in the realm or in the master realm. */
    private boolean asRealmAdmin(BulkJob job, Predicate<Authority> right) {
        RealmModel realm = session.getContext().getRealm();
        return Stream.of(realm, session.realms().getRealmByName(Config.getAdminRealm()))
                .distinct()
                .flatMap(home -> creator(job, home).stream().map(user -> asking(home, user)))
                .map(auth -> new RealmAdminAuthority(session, AdminPermissions.evaluator(session, realm, auth)))
                .anyMatch(right);
    }

    /** Like a token of Keycloak's own command line, with all roles of the account. */
    private static AdminAuth asking(RealmModel home, UserModel user) {
        AccessToken token = new AccessToken();
        token.issuedFor(Constants.ADMIN_CLI_CLIENT_ID);
        token.subject(user.getId());
        RoleUtils.getDeepUserRoleMappings(user).forEach(role -> {
            if (role.getContainer() instanceof ClientModel client) {
                token.addAccess(client.getClientId()).addRole(role.getName());
            }
        });
        return new AdminAuth(home, token, user, home.getClientByClientId(Constants.ADMIN_CLI_CLIENT_ID));
    }

    private Optional<UserModel> creator(BulkJob job, RealmModel home) {
        String id = job.creator().userId();
        return Optional.ofNullable(id == null ? null : find(home, id)).filter(UserModel::isEnabled);
    }

    /** The account may be a user federation's, which may fail in any way. */
    private @Nullable UserModel find(RealmModel home, String id) {
        try {
            return session.users().getUserById(home, id);
        } catch (RuntimeException silent) {
            LOG.warnf("The sender of a job could not be looked up in realm %s: %s", home.getId(), silent);
            throw WorkspacesException.accountUnavailable();
        }
    }
}
