package io.workspaces.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** Where a realm is, and what follows from it. */
record RealmAddress(URI uri) {
    static RealmAddress of(URI address) {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("the realm is an address such as https://id.example.com/realms/acme");
        }
        if (!address.getPath().matches(".*/realms/[^/]+/?")) {
            throw new IllegalArgumentException("the realm's address ends in /realms/ and its name");
        }
        return new RealmAddress(address);
    }

    /** In Keycloak's admin API on the same host. */
    URI admin() {
        String text = uri.toString();
        int realms = text.lastIndexOf("/realms/");
        return URI.create(text.substring(0, realms) + "/admin" + text.substring(realms));
    }

    /** As the realm's tokens name it. */
    String issuer() {
        String text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    HttpClient newHttpClient(Duration timeout) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout);
        // Without TLS the client would first offer an upgrade to HTTP/2, which costs and confuses proxies.
        return "http".equals(uri.getScheme())
                ? client.version(HttpClient.Version.HTTP_1_1).build()
                : client.build();
    }
}
