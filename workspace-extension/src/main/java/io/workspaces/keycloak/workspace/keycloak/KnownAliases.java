package io.workspaces.keycloak.workspace.keycloak;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Remembers the ids of organizations by their alias. Keycloak caches organizations by id only and searches the database
 * for an alias each time. A remembered organization is read by id and its alias compared, so no node answers from
 * outdated memory. The least recently used are forgotten.
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

    /** The organization, if its alias is known here and still the same. */
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
