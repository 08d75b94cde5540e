package io.workspaces.keycloak.member.keycloak;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Account;
import io.workspaces.keycloak.member.Accounts;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The accounts of the session's realm. */
public final class RealmAccounts implements Accounts {
    private final KeycloakSession session;

    public RealmAccounts(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Account> find(WorkspaceId workspace, String userId) {
        return Optional.ofNullable(
                        session.users().getUserById(session.getContext().getRealm(), userId))
                .map(RealmAccounts::account);
    }

    /** What this product knows of an account. */
    public static Account account(UserModel user) {
        return new Account(
                user.getId(),
                user.getEmail() == null
                        ? null
                        : EmailAddress.find(user.getEmail()).orElse(null),
                user.isEmailVerified(),
                new PersonName(
                        Objects.requireNonNullElse(user.getFirstName(), ""),
                        Objects.requireNonNullElse(user.getLastName(), "")),
                user.isEnabled());
    }
}
