package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The realm's accounts, as far as members need them. */
public interface Accounts {
    /** @throws WorkspacesException {@code account_unavailable} if a user federation has the account and does not answer */
    Optional<Account> find(WorkspaceId workspace, String userId);

    /** The accounts with an address; a realm may allow several. */
    List<Account> withEmail(WorkspaceId workspace, EmailAddress email);

    /** The existing accounts among these ids, by id, without those of a user federation that does not answer. */
    Map<String, Account> all(WorkspaceId workspace, Collection<String> userIds);
}
