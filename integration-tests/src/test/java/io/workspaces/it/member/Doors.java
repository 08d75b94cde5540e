package io.workspaces.it.member;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests to the administration as a realm admin, or as an ordinary user who is an Admin somewhere. */
final class Doors {
    static final String PASSWORD = "secret";
    private static final String CONSOLE = "workspaces-console";

    private final TestRealm realm;
    private final Http http = new Http();

    Doors(TestRealm realm) {
        this.realm = realm;
    }

    Answer asRealmAdmin(String method, String path, @Nullable Object body) {
        return realm.api().send(method, "/workspaces" + path, body);
    }

    Answer asUser(String token, String method, String path, @Nullable Object body) {
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer " + token));
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        return http.send(method, URI.create(realm.api().base() + "/workspaces/admin" + path), headers, body);
    }

    /** A token of the console's client. The client takes a password here, so that no browser is needed. */
    String consoleToken(String username) {
        allowPasswords(realm.api());
        return realm.api()
                .tokens(CONSOLE, "")
                .password(username, PASSWORD, "openid")
                .access();
    }

    private static synchronized void allowPasswords(RealmApi api) {
        String path = "/clients/" + api.clientUuid(CONSOLE);
        if (!api.get(path).path("directAccessGrantsEnabled").asBoolean()) {
            api.put(path, Map.of("clientId", CONSOLE, "directAccessGrantsEnabled", true));
        }
    }
}
