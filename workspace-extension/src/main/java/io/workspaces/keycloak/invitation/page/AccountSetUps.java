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
 * Sets up accounts by invitations. Each is set up in one browser at a time, and there is no account before the password
 * is chosen. Beginning again in another browser ends the set-up in the first one.
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
     * Begins a set-up in this browser, if the page offered one.
     *
     * @param anew ends what another browser has begun
     * @return false if the link is no longer good, or if another browser has begun and {@code anew} is false
     */
    boolean begin(OpenedInvitation opened, PersonName name, boolean anew) {
        locks.lock(opened.workspace().id());
        // The link may have been replaced since it was read, before the lock.
        if (openedInvitations.again(opened).isEmpty() || (!anew && elsewhere(opened))) {
            return false;
        }
        Begun begun = new Begun(UUID.randomUUID().toString(), name.first(), name.last());
        links.putSetUp(opened.link(), begun.id());
        browser.keep(begun);
        return true;
    }

    /**
     * Creates the account, with the address that the link was made for, if this browser has begun the set-up.
     *
     * @return the address that signs in with it, or nothing if the set-up has ended
     * @throws ModelException with a message for Keycloak's pages, if the password breaks the realm's policy
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
