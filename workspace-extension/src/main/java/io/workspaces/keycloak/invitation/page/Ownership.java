package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.invitation.activation.UnverifiedAccounts;
import io.workspaces.keycloak.invitation.keycloak.InvitedAccounts;
import org.keycloak.models.UserModel;

/**
 * Whether the account that has the invited address may be somebody else's, who loses it then. Whoever
 * comes by a mailed link reads so on the page; those of copied links tell nothing of accounts.
 */
public final class Ownership {
    private final InvitedAccounts accounts;
    private final UnverifiedAccounts unverified;

    public Ownership(InvitedAccounts accounts, UnverifiedAccounts unverified) {
        this.accounts = accounts;
        this.unverified = unverified;
    }

    boolean isTold(Visit visit) {
        return visit.link().kind() == LinkKind.MAILED
                && accounts.find(visit.email()).stream()
                        .anyMatch(user -> !user.isEmailVerified()
                                || unverified
                                        .find(visit.member().id(), user.getId())
                                        .isPresent());
    }

    /** Remembers what the account was when somebody went on from the page. */
    void begin(Visit visit) {
        boolean told = isTold(visit);
        for (UserModel user : accounts.find(visit.email())) {
            if (!user.isEmailVerified()) {
                unverified.remember(visit.workspace().id().realm(), visit.email(), user.getId());
            }
            if (told) {
                unverified.told(visit.member().id(), user.getId());
            }
        }
    }
}
