package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.invitation.activation.UnverifiedAccounts;
import io.workspaces.keycloak.invitation.keycloak.InvitedAccounts;
import org.keycloak.models.UserModel;

/**
 * Whether the account that has the invited address may be somebody else's, who loses it then. Whoever
 * comes by a mailed link reads so on the page; those of copied links tell nothing of accounts.
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

    /** Remembers what the account was when somebody went on from the page. */
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
