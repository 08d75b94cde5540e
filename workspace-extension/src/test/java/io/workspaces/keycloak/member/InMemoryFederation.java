package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** User federations of one realm with one workspace, and what is remembered of their accounts. */
final class InMemoryFederation implements AccountRegister, FederatedAccounts, AccountSweeps {
    /** The origins of imported accounts, by their ids. */
    final Map<String, AccountOrigin> imported = new HashMap<>();

    /** Providers that are disabled or down. */
    final Set<String> silent = new HashSet<>();

    /** The accounts that a provider was asked for. */
    final List<String> asked = new ArrayList<>();

    int stopped;

    private final WorkspaceId workspace;
    private final InMemoryAccounts accounts;
    private final Map<String, Remembered> rows = new HashMap<>();
    private @Nullable Instant swept;

    InMemoryFederation(WorkspaceId workspace, InMemoryAccounts accounts) {
        this.workspace = workspace;
        this.accounts = accounts;
    }

    /** An account that is imported. */
    Account add(String id, String provider, String externalId) {
        imported.put(id, new AccountOrigin(provider, externalId));
        return accounts.add(id);
    }

    @Override
    public Map<String, Optional<AccountOrigin>> stored(String realm, Collection<String> userIds) {
        Map<String, Optional<AccountOrigin>> stored = new HashMap<>();
        accounts.all(workspace, userIds).keySet().stream()
                .filter(id -> AccountOrigin.ofId(id).isEmpty())
                .forEach(id -> stored.put(id, Optional.ofNullable(imported.get(id))));
        return stored;
    }

    @Override
    public Map<AccountOrigin, String> imported(String realm, Collection<AccountOrigin> origins) {
        Map<AccountOrigin, String> found = new HashMap<>();
        stored(realm, imported.keySet())
                .forEach((id, origin) -> origin.filter(origins::contains).ifPresent(from -> found.put(from, id)));
        return found;
    }

    @Override
    public Presence ask(String realm, String userId) {
        asked.add(userId);
        return silent.contains(AccountOrigin.ofId(userId).orElseThrow().provider())
                ? Presence.UNKNOWN
                : accounts.find(workspace, userId).isPresent() ? Presence.PRESENT : Presence.GONE;
    }

    @Override
    public void remember(String realm, Map<String, AccountOrigin> origins) {
        origins.forEach((id, origin) -> rows.merge(
                id,
                new Remembered(origin, null, null),
                (present, added) -> new Remembered(origin, present.missedSince(), present.goneAt())));
    }

    @Override
    public Map<String, Remembered> find(Collection<String> userIds) {
        Map<String, Remembered> found = new HashMap<>(rows);
        found.keySet().retainAll(userIds);
        return found;
    }

    @Override
    public List<String> from(String realm, AccountOrigin origin) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().origin().equals(origin))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void miss(String userId, @Nullable Instant since) {
        rows.computeIfPresent(userId, (id, row) -> new Remembered(row.origin(), since, row.goneAt()));
    }

    @Override
    public void gone(String userId, Instant at) {
        rows.computeIfPresent(userId, (id, row) -> new Remembered(row.origin(), row.missedSince(), at));
    }

    @Override
    public void forget(String userId) {
        rows.remove(userId);
    }

    @Override
    public void forgetUnused() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<WorkspaceId> due(Instant since) {
        return swept == null || !swept.isAfter(since) ? Optional.of(workspace) : Optional.empty();
    }

    @Override
    public boolean claim(WorkspaceId taken, Instant since, Instant now) {
        boolean due = due(since).isPresent();
        swept = now;
        return due;
    }

    @Override
    public void stopped(WorkspaceId where, int gone) {
        stopped = gone;
    }
}
