package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.AddressHistory;
import io.workspaces.keycloak.invitation.activation.Candidate;
import io.workspaces.keycloak.invitation.activation.UnverifiedAccounts;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** The history of an address, from the notes of the login and its session and from stored rows. */
record SignInHistory(
        KeycloakSession session, UserModel user, @Nullable UserSessionModel userSession, UnverifiedAccounts unverified)
        implements AddressHistory {
    @Override
    public boolean unverifiedBefore() {
        return new VerifiedWithin(session).is(user);
    }

    @Override
    public boolean verifiedElsewhere(Candidate candidate) {
        return !provesMailbox()
                && unverified.find(candidate.memberId(), user.getId()).isPresent();
    }

    private boolean provesMailbox() {
        return new VerifiedWithin(session).byMail(user)
                || userSession != null && new MailedProof(session, user).proves(userSession);
    }
}
