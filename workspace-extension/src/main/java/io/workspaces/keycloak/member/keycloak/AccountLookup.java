package io.workspaces.keycloak.member.keycloak;

import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.AccountOrigin;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.DatastoreProvider;
import org.keycloak.storage.StoreManagers;

/**
 * Looks up accounts of the session's realm. Those that Keycloak does not import are their provider's to know, which may
 * fail in any way.
 */
final class AccountLookup {
    private static final Logger LOG = Logger.getLogger(AccountLookup.class);

    private static final String SILENT = "workspaces.silent-directory.";

    private final KeycloakSession session;

    AccountLookup(KeycloakSession session) {
        this.session = session;
    }

    /** @throws WorkspacesException {@code account_unavailable} if the provider does not answer */
    @Nullable
    UserModel find(String userId) {
        return answer(userId, () -> session.users().getUserById(realm(), userId));
    }

    /**
     * Asks past Keycloak's cache of accounts, which would answer for the provider.
     *
     * @throws WorkspacesException {@code account_unavailable} if the provider does not answer
     */
    @Nullable
    UserModel uncached(String userId) {
        StoreManagers stores = (StoreManagers) session.getProvider(DatastoreProvider.class);
        return answer(userId, () -> stores.userStorageManager().getUserById(realm(), userId));
    }

    /**
     * A provider that has failed is not asked again in the same session: it may have taken long to do so, and there may
     * be many accounts of it.
     */
    private @Nullable UserModel answer(String userId, Supplier<@Nullable UserModel> lookUp) {
        String provider =
                AccountOrigin.ofId(userId).map(AccountOrigin::provider).orElse(null);
        if (provider == null) {
            return lookUp.get();
        }
        String mark = SILENT + provider;
        if (session.getAttribute(mark) != null) {
            throw WorkspacesException.accountUnavailable();
        }
        try {
            return lookUp.get();
        } catch (RuntimeException silent) {
            session.setAttribute(mark, true);
            LOG.warnf(
                    "The user federation %s in realm %s could not be asked for an account: %s",
                    provider, realm().getId(), silent);
            throw WorkspacesException.accountUnavailable();
        }
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
