package io.workspaces.it.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.client.Credentials;
import io.workspaces.localserver.admin.RealmApi;
import java.util.List;
import java.util.Map;

/** A confidential client whose own account may administer its realm. */
record BackEndClient(RealmApi realm, String clientId) {
    private static final String SECRET = "a secret";

    static BackEndClient in(RealmApi realm, String clientId) {
        realm.createClient(clientId, Map.of("secret", SECRET, "serviceAccountsEnabled", true));
        String account = realm.get("/clients/" + realm.clientUuid(clientId) + "/service-account-user")
                .path("id")
                .asText();
        String management = realm.clientUuid("realm-management");
        JsonNode admin = realm.get("/clients/" + management + "/roles/realm-admin");
        realm.create("/users/" + account + "/role-mappings/clients/" + management, List.of(admin));
        return new BackEndClient(realm, clientId);
    }

    Credentials credentials() {
        return Credentials.client(clientId, SECRET);
    }
}
