package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.invitation.activation.UnverifiedAccounts;
import io.workspaces.keycloak.invitation.keycloak.InvitedAccounts;
import org.keycloak.models.UserModel;

/**
 * Whether the account with the invited address may be somebody else's, who then loses access to it. The page of a mailed
 * link says so. The page of a copied link says nothing about accounts.
 */
final class Ownership {
    private final InvitedAccounts accounts;
    private final UnverifiedAccounts unverified;

    public Ownership(InvitedAccounts accounts, UnverifiedAccounts unverified) {
        this.accounts = accounts;
        this.unverified = unverified;
    }

    boolean isTold(OpenedInvitation opened) {
        return opened.link().kind() == LinkKind.MAILED
                && accounts.find(opened.email()).stream()
                        .anyMatch(user -> !user.isEmailVerified()
                                || unverified
                                        .find(opened.member().id(), user.getId())
                                        .isPresent());
    }

    /** Remembers the state of the account when somebody goes on from the page to sign in. */
    void begin(OpenedInvitation opened) {
        boolean told = isTold(opened);
        for (UserModel user : accounts.find(opened.email())) {
            if (!user.isEmailVerified()) {
                unverified.remember(opened.workspace().id().realm(), opened.email(), user.getId());
            }
            if (told) {
                unverified.told(opened.member().id(), user.getId());
            }
        }
    }
}
