package io.workspaces.keycloak.member.keycloak;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Account;
import io.workspaces.keycloak.member.AccountOrigin;
import io.workspaces.keycloak.member.Accounts;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The accounts of the session's realm. */
public final class RealmAccounts implements Accounts {
    private static final int CHUNK = 500;
    private static final String FIELDS = "select u.id, u.email, u.emailVerified, u.firstName, u.lastName, u.enabled"
            + " from UserEntity u where u.realmId = :realm";

    private final KeycloakSession session;

    public RealmAccounts(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Account> find(WorkspaceId workspace, String userId) {
        return Optional.ofNullable(new AccountLookup(session).find(userId)).map(RealmAccounts::account);
    }

    /** Reads {@code UserEntity}, since Keycloak 26.7's model fails if several accounts have the address. */
    @Override
    public List<Account> withEmail(WorkspaceId workspace, EmailAddress email) {
        return entities()
                .createQuery(FIELDS + " and u.email = :email order by u.id", Row.class)
                .setParameter("realm", workspace.realm())
                .setParameter("email", email.value())
                .getResultStream()
                .map(Row::account)
                .toList();
    }

    /** Reads Keycloak 26.7's {@code UserEntity} and never writes it, since the model loads accounts one by one. */
    @Override
    public Map<String, Account> all(WorkspaceId workspace, Collection<String> userIds) {
        Map<String, Account> all = new HashMap<>();
        List<String> ids = List.copyOf(userIds);
        for (int i = 0; i < ids.size(); i += CHUNK) {
            List<String> some = ids.subList(i, Math.min(ids.size(), i + CHUNK));
            entities()
                    .createQuery(FIELDS + " and u.id in :ids", Row.class)
                    .setParameter("realm", workspace.realm())
                    .setParameter("ids", some)
                    .getResultStream()
                    .forEach(row -> all.put(row.id(), row.account()));
            some.stream().filter(id -> AccountOrigin.ofId(id).isPresent()).forEach(id -> ask(workspace, id)
                    .ifPresent(account -> all.put(id, account)));
        }
        return all;
    }

    private Optional<Account> ask(WorkspaceId workspace, String userId) {
        try {
            return find(workspace, userId);
        } catch (WorkspacesException silent) {
            return Optional.empty();
        }
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** What is selected of an account. */
    private record Row(
            String id,
            @Nullable String email,
            boolean verified,
            @Nullable String firstName,
            @Nullable String lastName,
            boolean enabled) {
        Account account() {
            return RealmAccounts.account(id, email, verified, firstName, lastName, enabled);
        }
    }

    /** The values that this product uses of an account. */
    public static Account account(UserModel user) {
        return account(
                user.getId(),
                user.getEmail(),
                user.isEmailVerified(),
                user.getFirstName(),
                user.getLastName(),
                user.isEnabled());
    }

    private static Account account(
            String id,
            @Nullable String email,
            boolean verified,
            @Nullable String firstName,
            @Nullable String lastName,
            boolean enabled) {
        return new Account(
                id,
                email == null ? null : EmailAddress.find(email).orElse(null),
                verified,
                PersonName.ofAccount(firstName, lastName),
                enabled);
    }
}
