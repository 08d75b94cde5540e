package io.workspaces.keycloak.workspace.keycloak;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Where organizations were found by their alias. Keycloak caches them by id only and searches the
 * database for an alias each time; what is remembered here is asked for by id and compared, so that
 * no node answers by a memory that is no longer true. The least recently used are forgotten.
 */
final class KnownAliases {
    private static final int MAX = 10_000;

    private final Map<Key, String> ids = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > MAX;
        }
    };

    private record Key(String realm, String alias) {}

    /** The organization, if it was found before and still has the alias. */
    @Nullable
    OrganizationModel find(OrganizationProvider organizations, String realm, String alias) {
        String id = id(new Key(realm, alias));
        OrganizationModel known = id == null ? null : organizations.getById(id);
        return known != null && alias.equals(known.getAlias()) ? known : null;
    }

    private synchronized @Nullable String id(Key key) {
        return ids.get(key);
    }

    synchronized void remember(String realm, OrganizationModel organization) {
        ids.put(new Key(realm, organization.getAlias()), organization.getId());
    }
}
