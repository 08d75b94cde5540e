package io.workspaces.keycloak.access.keycloak;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.access.Authority;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.function.Predicate;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Decides what a realm admin may do, by Keycloak's organization and user permissions, fine-grained ones included. */
public final class RealmAdminAuthority implements Authority {
    private final KeycloakSession session;
    private final AdminPermissionEvaluator permissions;

    public RealmAdminAuthority(KeycloakSession session, AdminPermissionEvaluator permissions) {
        this.session = session;
        this.permissions = permissions;
    }

    @Override
    public Actor actor() {
        return SessionActors.ofRequest(session, permissions.adminAuth().getUser());
    }

    /** Resolved in the realm of the admin's account, as in Keycloak's own console. */
    @Override
    public String locale() {
        return session.getProvider(LocaleSelectorProvider.class)
                .resolveLocale(
                        permissions.adminAuth().getRealm(),
                        permissions.adminAuth().getUser())
                .toLanguageTag();
    }

    @Override
    public boolean knows(WorkspaceId workspace) {
        return mayView(workspace);
    }

    @Override
    public boolean mayView(WorkspaceId workspace) {
        return onOrganization(
                workspace,
                org -> permissions.orgs().canView(org) || permissions.orgs().canManage(org));
    }

    @Override
    public boolean mayManage(WorkspaceId workspace) {
        return onOrganization(workspace, permissions.orgs()::canManage);
    }

    private boolean onOrganization(WorkspaceId workspace, Predicate<OrganizationModel> check) {
        OrganizationModel org = session.getProvider(OrganizationProvider.class).getById(workspace.organization());
        return org != null && check.test(org);
    }

    @Override
    public boolean mayCreateWorkspaces() {
        return permissions.orgs().canManage();
    }

    /** As Keycloak (26.7) answers in {@code OrganizationsResource}. */
    @Override
    public boolean mayQueryWorkspaces() {
        return permissions.orgs().canQuery() || permissions.orgs().canManage();
    }

    @Override
    public boolean maySearchWorkspaces() {
        return permissions.orgs().canView()
                || permissions.orgs().canManage()
                || (session.getContext().getRealm().isAdminPermissionsEnabled()
                        && permissions.orgs().canQuery());
    }

    @Override
    public boolean mayViewAll() {
        return (permissions.orgs().canView() || permissions.orgs().canManage())
                && (permissions.users().canView() || permissions.users().canManage());
    }

    @Override
    public boolean mayManageAll() {
        return permissions.orgs().canManage() && permissions.users().canManage();
    }

    @Override
    public boolean mayManageAccounts() {
        return permissions.users().canManage();
    }

    @Override
    public boolean realmAdmin() {
        return true;
    }
}
