package io.workspaces.keycloak.member;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Which accounts exist. To look one up by Keycloak's model could delete it: that asks the federation it is from. */
public interface AccountRegister {
    /** What is known of an account that Keycloak does not import. */
    enum Presence {
        PRESENT,
        /** Its provider is enabled and has no such account, or is no longer there. */
        GONE,
        /** Its provider is disabled or does not answer. */
        UNKNOWN
    }

    /** The accounts among these that are in Keycloak's tables, with the origin of those that are imported. */
    Map<String, Optional<AccountOrigin>> stored(String realm, Collection<String> userIds);

    /** The accounts in Keycloak's tables that are imported from these origins. */
    Map<AccountOrigin, String> imported(String realm, Collection<AccountOrigin> origins);

    /** Asks the provider of an account that Keycloak does not import. */
    Presence ask(String realm, String userId);
}
