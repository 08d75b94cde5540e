package io.workspaces.keycloak.member;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is remembered of members' accounts of user federations, also after the accounts are gone. */
public interface FederatedAccounts {
    /**
     * What is remembered of an account.
     *
     * @param missedSince when its provider said for the first time that there is no such account
     * @param goneAt when its members were archived for that
     */
    record Remembered(
            AccountOrigin origin,
            @Nullable Instant missedSince,
            @Nullable Instant goneAt) {}

    /** Remembers the origins of accounts, by account id. */
    void remember(String realm, Map<String, AccountOrigin> origins);

    Map<String, Remembered> find(Collection<String> userIds);

    /** Ids of the accounts that had the origin. */
    List<String> from(String realm, AccountOrigin origin);

    /** @param since null if the account is there again */
    void miss(String userId, @Nullable Instant since);

    void gone(String userId, Instant at);

    /** Forgets an account that somebody has deleted. */
    void forget(String userId);

    /** Forgets the accounts that no member has any more. */
    void forgetUnused();
}
