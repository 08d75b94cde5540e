package io.workspaces.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** The URL of a realm, and the URLs that follow from it. */
record RealmUrl(URI uri) {
    static RealmUrl of(URI address) {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("the realm must be a URL such as https://id.example.com/realms/acme");
        }
        if (!address.getPath().matches(".*/realms/[^/]+/?")) {
            throw new IllegalArgumentException("the realm's URL must end with /realms/ and the realm's name");
        }
        return new RealmUrl(address);
    }

    /** Returns the realm's URL in Keycloak's admin API on the same host. */
    URI admin() {
        String text = uri.toString();
        int realms = text.lastIndexOf("/realms/");
        return URI.create(text.substring(0, realms) + "/admin" + text.substring(realms));
    }

    /** Returns the issuer that the realm's tokens name. */
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
