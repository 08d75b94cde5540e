package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.AddressHistory;
import io.workspaces.keycloak.invitation.activation.Candidate;
import io.workspaces.keycloak.invitation.activation.UnverifiedAccounts;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** The history of an address by the notes of the login and its session, and by what was noted before. */
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
                && unverified
                        .find(candidate.memberId(), user.getId())
                        .filter(seen -> seen.doubtful() || began().isBefore(seen.at()))
                        .isPresent();
    }

    private boolean provesMailbox() {
        return new VerifiedWithin(session).byMail(user)
                || userSession != null && SignIns.byResetMail(session, userSession);
    }

    /** When the first proof was given, which may have been long before there was a session; in whole seconds. */
    private Instant began() {
        if (userSession == null) {
            return Instant.MAX;
        }
        IntStream proofs =
                AuthenticatorUtils.parseCompletedExecutions(userSession.getNote(Constants.AUTHENTICATORS_COMPLETED))
                        .values()
                        .stream()
                        .mapToInt(Integer::intValue);
        int first = IntStream.concat(proofs, IntStream.of(userSession.getStarted()))
                .min()
                .orElseThrow();
        return Instant.ofEpochSecond(first).plusMillis(999);
    }
}
