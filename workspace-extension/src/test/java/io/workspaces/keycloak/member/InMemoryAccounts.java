package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A realm's accounts in a map. */
public final class InMemoryAccounts implements Accounts {
    private final Map<String, Account> accounts = new TreeMap<>();

    /** Accounts whose user federation does not answer. */
    final Set<String> silent = new HashSet<>();

    /** The last part of an id like {@code f:provider:name}. */
    static String name(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }

    /** An enabled account whose address, made of the id, is verified. */
    Account add(String id) {
        String name = name(id);
        Account account =
                new Account(id, new EmailAddress(name + "@example.org"), true, new PersonName(name, ""), true);
        accounts.put(id, account);
        return account;
    }

    public void change(Account account) {
        accounts.put(account.id(), account);
    }

    List<String> ids() {
        return List.copyOf(accounts.keySet());
    }

    public void remove(String id) {
        accounts.remove(id);
    }

    @Override
    public Optional<Account> find(WorkspaceId workspace, String userId) {
        if (silent.contains(userId)) {
            throw WorkspacesException.accountUnavailable();
        }
        return Optional.ofNullable(accounts.get(userId));
    }

    @Override
    public List<Account> withEmail(WorkspaceId workspace, EmailAddress email) {
        return accounts.values().stream()
                .filter(account -> email.equals(account.email()))
                .toList();
    }

    @Override
    public Map<String, Account> all(WorkspaceId workspace, Collection<String> userIds) {
        Map<String, Account> all = new HashMap<>(accounts);
        all.keySet().retainAll(userIds);
        all.keySet().removeAll(silent);
        return all;
    }
}
