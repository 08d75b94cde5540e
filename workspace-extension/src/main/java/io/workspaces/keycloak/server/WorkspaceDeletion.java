package io.workspaces.keycloak.server;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Adoptions;
import io.workspaces.keycloak.member.Memberships;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Deletes a workspace with all that hangs on it, in pieces that any node can do. Keycloak's own
 * deletion takes a single transaction, which thousands of members outlast, and deletes the accounts of
 * managed members; this one keeps every account.
 */
final class WorkspaceDeletion implements Chore {
    /** Members that one piece takes out. */
    static final int PIECE = 50;

    @Override
    public String name() {
        return "workspace deletion";
    }

    @Override
    public boolean step(Composition parts) {
        return parts.workspaceRows()
                .nextDeletion()
                .filter(workspace -> step(parts, workspace))
                .isPresent();
    }

    /**
     * Does one piece for one workspace.
     *
     * @return true, since there may be more
     */
    static boolean step(Composition parts, WorkspaceId workspace) {
        KeycloakSession session = parts.session();
        session.getContext().setRealm(session.realms().getRealm(workspace.realm()));
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        OrganizationModel org = organizations.getById(workspace.organization());
        if (!withdraw(parts, workspace)) {
            finish(parts, workspace, organizations, org);
        }
        return true;
    }

    /**
     * Takes the next people out, by id: Keycloak's model would sort all that are left each time. Memberships
     * stay whose account cannot be found any more, such as one of a directory; whole pieces of them are
     * passed over, and the organization's own deletion takes them.
     *
     * @return whether there may be more
     */
    private static boolean withdraw(Composition parts, WorkspaceId workspace) {
        Adoptions people = parts.adoptions();
        Memberships memberships = parts.memberships();
        String place = "";
        while (true) {
            List<String> piece = people.accounts(workspace, place, PIECE);
            piece.forEach(user -> memberships.withdraw(workspace, user));
            if (piece.size() < PIECE) {
                return false;
            }
            if (!people.accounts(workspace, place, PIECE).equals(piece)) {
                return true;
            }
            place = piece.get(PIECE - 1);
        }
    }

    private static void finish(
            Composition parts,
            WorkspaceId workspace,
            OrganizationProvider organizations,
            @org.jspecify.annotations.Nullable OrganizationModel org) {
        if (org != null) {
            organizations.remove(org);
        }
        new RowCleanUp(parts.entities(), parts.metadata().deletion()).workspace(workspace);
    }
}
