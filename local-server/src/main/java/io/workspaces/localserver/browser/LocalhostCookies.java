package io.workspaces.localserver.browser;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cookies as browsers treat them on localhost, where Secure ones go over plain HTTP too: Keycloak
 * marks all of its cookies so.
 */
final class LocalhostCookies extends CookieHandler {
    private static final Pattern SECURE = Pattern.compile(";\\s*secure\\b", Pattern.CASE_INSENSITIVE);

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) throws IOException {
        return cookies.get(uri, requestHeaders);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> responseHeaders) throws IOException {
        List<String> received =
                responseHeaders.getOrDefault("Set-Cookie", responseHeaders.getOrDefault("set-cookie", List.of()));
        List<String> kept = received.stream()
                .map(cookie -> SECURE.matcher(cookie).replaceAll(""))
                .toList();
        cookies.put(uri, Map.of("Set-Cookie", kept));
    }

    void forgetAll() {
        cookies.getCookieStore().removeAll();
    }
}
