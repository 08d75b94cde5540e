package io.workspaces.localserver.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One realm: its users, clients, organizations and identity providers. */
public final class RealmApi {
    private final AdminApi admin;
    private final String name;

    RealmApi(AdminApi admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public AdminApi admin() {
        return admin;
    }

    /** The base of the realm's own endpoints. */
    public URI base() {
        return admin.server().realm(name);
    }

    /** Any admin request below the realm, with its answer as it came. */
    public Answer send(String method, String path, @Nullable Object body) {
        return admin.send(method, "/" + name + path, body);
    }

    /** The same with headers. */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        return admin.send(method, "/" + name + path, body, headers);
    }

    public JsonNode get(String path) {
        return admin.get("/" + name + path);
    }

    public String create(String path, Object body) {
        return admin.create("/" + name + path, body);
    }

    public void put(String path, @Nullable Object body) {
        admin.put("/" + name + path, body);
    }

    public void delete(String path) {
        admin.delete("/" + name + path);
    }

    /** Changes some of the realm's settings. */
    public void update(Map<String, ?> settings) {
        put("", settings);
    }

    /** Makes an account and gives its id. */
    public String createUser(Person person) {
        return create("/users", person.representation());
    }

    /** The account with an e-mail address. */
    public JsonNode userByEmail(String email) {
        return get("/users?exact=true&email=" + Http.encode(email)).path(0);
    }

    /** Makes an organization without a domain and gives its id. */
    public String createOrganization(String title, String alias) {
        return create("/organizations", Map.of("name", title, "alias", alias, "enabled", true));
    }

    /** Sends the realm's mails to a mail catcher on this machine. */
    public void sendMailTo(String host, int port) {
        update(Map.of(
                "smtpServer", Map.of("host", host, "port", String.valueOf(port), "from", "no-reply@example.org")));
    }

    /** Makes a public client that may also use the direct grant, and gives its id. */
    public String createPublicClient(String clientId, String redirectUri) {
        return createClient(
                clientId,
                Map.of(
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true,
                        "baseUrl",
                        redirectUri,
                        "redirectUris",
                        List.of(redirectUri)));
    }

    /** Makes a client and gives its id. */
    public String createClient(String clientId, Map<String, ?> settings) {
        Map<String, Object> client = new LinkedHashMap<>(Map.of("clientId", clientId, "enabled", true));
        client.putAll(settings);
        return create("/clients", client);
    }

    /** Makes one of the realm's client scopes a default one of a client, by their names. */
    public void addDefaultScope(String clientId, String scope) {
        put("/clients/" + clientUuid(clientId) + "/default-client-scopes/" + scopeId(scope), null);
    }

    /** Makes one of the realm's client scopes an optional one of a client, by their names. */
    public void addOptionalScope(String clientId, String scope) {
        put("/clients/" + clientUuid(clientId) + "/optional-client-scopes/" + scopeId(scope), null);
    }

    /** A client at the token endpoint; the secret is empty for a public one. */
    public TokenEndpoint tokens(String clientId, String secret) {
        return new TokenEndpoint(admin.http(), base(), clientId, secret);
    }

    public String clientUuid(String clientId) {
        return get("/clients?clientId=" + Http.encode(clientId))
                .path(0)
                .path("id")
                .asText();
    }

    private String scopeId(String scope) {
        for (JsonNode candidate : get("/client-scopes")) {
            if (candidate.path("name").asText().equals(scope)) {
                return candidate.path("id").asText();
            }
        }
        throw new IllegalArgumentException("Realm " + name + " has no client scope " + scope);
    }
}
