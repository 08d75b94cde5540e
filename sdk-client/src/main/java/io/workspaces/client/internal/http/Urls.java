package io.workspaces.client.internal.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Builds URLs below a base URL. Path segments and parameters are encoded, so that no value can change the structure
 * of the URL.
 */
public final class Urls {
    private final String base;

    private Urls(String base) {
        this.base = base;
    }

    /** Starts at an absolute http or https URL, with or without a trailing slash. */
    public static Urls of(URI base) {
        String text = base.toString();
        return new Urls(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    public Urls path(String... segments) {
        StringBuilder path = new StringBuilder(base);
        for (String segment : segments) {
            path.append('/').append(encodeSegment(segment));
        }
        return new Urls(path.toString());
    }

    public URI uri() {
        return URI.create(base);
    }

    /** Adds query parameters in the map's order. Empty values are left out. */
    public URI uri(Map<String, String> parameters) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.add(encode(name) + "=" + encode(value));
            }
        });
        return URI.create(base + query);
    }

    private static String encodeSegment(String segment) {
        if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException("an id or alias must not be blank, '.' or '..'");
        }
        return encode(segment);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
