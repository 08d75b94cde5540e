package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.invitation.OwnLinkMail;
import io.workspaces.keycloak.invitation.keycloak.BrowserSessions;
import io.workspaces.keycloak.invitation.keycloak.InvitationLogins;
import io.workspaces.keycloak.invitation.keycloak.InvitedAccounts;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/** What a visitor can do with a link. Each way in takes the link and leads to Keycloak's own pages. */
public final class Acceptance {
    private final Visits visits;
    private final WorkspaceLocks locks;
    private final Members members;
    private final InvitedAccounts accounts;
    private final InvitationLogins logins;
    private final BrowserSessions browser;
    private final OwnLinkMail ownLink;

    public Acceptance(
            Visits visits,
            WorkspaceLocks locks,
            Members members,
            InvitedAccounts accounts,
            InvitationLogins logins,
            BrowserSessions browser,
            OwnLinkMail ownLink) {
        this.visits = visits;
        this.locks = locks;
        this.members = members;
        this.accounts = accounts;
        this.logins = logins;
        this.browser = browser;
        this.ownLink = ownLink;
    }

    /**
     * Signs in.
     *
     * @param provider the provider to go to at once, or null
     * @return where to go on, or nothing where somebody else has taken the link
     */
    Optional<URI> signIn(Visit visit, @Nullable String provider) {
        return taken(visit)
                ? Optional.of(logins.begin(visit.accepted(), visit.email().value(), provider))
                : Optional.empty();
    }

    /** Sets an account up for the address, if it has none but the one that this invitation began. */
    Optional<URI> setUp(Visit visit, PersonName name) {
        if (visit.link().kind() == LinkKind.COPIED) {
            return Optional.empty();
        }
        locks.lock(visit.member().workspace());
        // Whatever was read before the lock, the link may have been replaced since.
        return visits.again(visit).filter(this::taken).flatMap(now -> account(now, name)
                .map(user -> accounts.passwordPage(user, now.accepted())));
    }

    private Optional<UserModel> account(Visit visit, PersonName name) {
        Member member = visit.member();
        boolean proved = visit.link().kind() == LinkKind.MAILED;
        Optional<UserModel> present = accounts.find(visit.email());
        if (present.isPresent()) {
            return present.filter(user -> accounts.unfinished(member, user)).map(user -> {
                accounts.begin(user, name, proved);
                return user;
            });
        }
        UserModel user = accounts.create(visit.email(), name, proved);
        members.save(member.withCreatedUser(user.getId()));
        return Optional.of(user);
    }

    private boolean taken(Visit visit) {
        return visits.take(visit) || browser.follows(visit.link().tokenHash());
    }

    /** Asks for a link that proves the mailbox. The answer is the same when a limit is reached. */
    void mailOwnLink(Member member) {
        try {
            ownLink.send(member.workspace(), member.id());
        } catch (WorkspacesException limited) {
            return;
        }
    }
}
