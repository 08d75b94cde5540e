package io.workspaces.localserver.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.http.Json;
import java.util.Base64;

/** What a token endpoint gave out; missing ones are empty. */
public record Tokens(String access, String refresh, String id) {
    static Tokens of(JsonNode answer) {
        return new Tokens(
                answer.path("access_token").asText(),
                answer.path("refresh_token").asText(),
                answer.path("id_token").asText());
    }

    /** The claims of the access token, unverified. */
    public JsonNode claims() {
        return claims(access);
    }

    /** The claims of any JSON web token, unverified. */
    public static JsonNode claims(String token) {
        String payload = token.split("\\.", -1)[1];
        return Json.read(new String(Base64.getUrlDecoder().decode(payload), UTF_8));
    }

    @Override
    public String toString() {
        return "Tokens[***]";
    }
}
