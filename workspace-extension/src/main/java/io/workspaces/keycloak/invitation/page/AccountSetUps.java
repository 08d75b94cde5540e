package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.invitation.keycloak.BrowserSetUps;
import io.workspaces.keycloak.invitation.keycloak.BrowserSetUps.Begun;
import io.workspaces.keycloak.invitation.keycloak.InvitedAccounts;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserModel;

/**
 * Sets accounts up by invitations: of each in one browser at a time, and without an account before the
 * password is chosen. Whoever begins anew elsewhere ends what was begun before.
 */
final class AccountSetUps {
    private final OpenedInvitations openedInvitations;
    private final WorkspaceLocks locks;
    private final Links links;
    private final InvitedAccounts accounts;
    private final BrowserSetUps browser;

    public AccountSetUps(
            OpenedInvitations openedInvitations,
            WorkspaceLocks locks,
            Links links,
            InvitedAccounts accounts,
            BrowserSetUps browser) {
        this.openedInvitations = openedInvitations;
        this.locks = locks;
        this.links = links;
        this.accounts = accounts;
        this.browser = browser;
    }

    /** Whether another browser has begun it. */
    boolean elsewhere(OpenedInvitation opened) {
        return begun(opened).filter(id -> browser.find(id).isEmpty()).isPresent();
    }

    private Optional<String> begun(OpenedInvitation opened) {
        return links.setUp(opened.link().memberId(), opened.link().generation());
    }

    /**
     * Begins in this browser, with a visit that offers it.
     *
     * @param anew ends what another browser has begun
     * @return false if the link is no longer good, or another browser has begun and this is not to begin anew
     */
    boolean begin(OpenedInvitation opened, PersonName name, boolean anew) {
        locks.lock(opened.workspace().id());
        // Whatever was read before the lock, the link may have been replaced since.
        if (openedInvitations.again(opened).isEmpty() || (!anew && elsewhere(opened))) {
            return false;
        }
        Begun begun = new Begun(UUID.randomUUID().toString(), name.first(), name.last());
        links.putSetUp(opened.link(), begun.id());
        browser.keep(begun);
        return true;
    }

    /**
     * Makes the account, with the address that the link was minted for, if this browser's set-up goes on.
     *
     * @return where to sign in with it, or nothing if the set-up is over
     * @throws ModelException with what Keycloak's pages say of it, if the realm's policy does not take the password
     */
    Optional<URI> finish(OpenedInvitation opened, String password) {
        locks.lock(opened.workspace().id());
        Optional<OpenedInvitation> now =
                openedInvitations.again(opened).filter(again -> again.link().kind() != LinkKind.COPIED);
        Optional<Begun> begun = now.flatMap(this::begun).flatMap(browser::find);
        if (now.isEmpty() || begun.isEmpty() || !accounts.find(opened.email()).isEmpty()) {
            return Optional.empty();
        }
        PersonName name = new PersonName(begun.get().firstName(), begun.get().lastName());
        boolean proved = opened.link().kind() == LinkKind.MAILED;
        UserModel account = accounts.create(opened.email(), name, proved, password);
        links.putSetUp(now.get().link(), account.getId());
        return Optional.of(accounts.signIn(account, now.get().accepted()));
    }
}
