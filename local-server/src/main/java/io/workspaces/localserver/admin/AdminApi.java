package io.workspaces.localserver.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.ServerAddress;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keycloak's admin REST API as the server's administrator. Safe for use by many threads. */
public final class AdminApi {
    /** Keycloak's admin tokens last a minute. */
    private static final Duration TOKEN_AGE = Duration.ofSeconds(40);

    private final ServerAddress server;
    private final Http http = new Http();
    private String token = "";
    private Instant renewAt = Instant.MIN;

    public AdminApi(ServerAddress server) {
        this.server = server;
    }

    public ServerAddress server() {
        return server;
    }

    Http http() {
        return http;
    }

    /** Makes a realm, enabled, and without TLS since it lives on this machine. */
    public RealmApi createRealm(String name, Map<String, ?> settings) {
        Map<String, Object> realm = new LinkedHashMap<>(Map.of("realm", name, "enabled", true, "sslRequired", "none"));
        realm.put("components", RealmKeys.fresh());
        realm.putAll(settings);
        create("", realm);
        return realm(name);
    }

    /** A realm that is there. */
    public RealmApi realm(String name) {
        return new RealmApi(this, name);
    }

    /** Reads below {@code /admin/realms}. */
    public JsonNode get(String path) {
        return send("GET", path, null).expect(200).json();
    }

    /** Posts below {@code /admin/realms} and gives the id of what was made. */
    public String create(String path, Object body) {
        return send("POST", path, body).expect(201, 204).createdId();
    }

    public void put(String path, @Nullable Object body) {
        send("PUT", path, body).expect(200, 204);
    }

    public void delete(String path) {
        send("DELETE", path, null).expect(200, 204);
    }

    /** Any request below {@code /admin/realms}, with its answer as it came. */
    public Answer send(String method, String path, @Nullable Object body) {
        return send(method, path, body, Map.of());
    }

    /** The same with a body of another type. */
    public Answer send(String method, String path, @Nullable Object body, String contentType) {
        return send(method, path, body, Map.of("Content-Type", contentType));
    }

    /** The same with headers. */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        headers.putAll(more);
        headers.put("Authorization", "Bearer " + token());
        return http.send(method, server.resolve("/admin/realms" + path), headers, body);
    }

    /** An access token of the server's administrator, good for some seconds at least. */
    public synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            token = new TokenEndpoint(http, server.realm("master"), "admin-cli", "")
                    .password(server.adminUser(), server.adminPassword(), "openid")
                    .access();
            renewAt = Instant.now().plus(TOKEN_AGE);
        }
        return token;
    }
}
