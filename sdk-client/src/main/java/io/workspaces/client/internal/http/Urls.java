package io.workspaces.client.internal.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/** Addresses below a base; each path segment and parameter is encoded, so that none can leave its place. */
public final class Urls {
    private final String base;

    private Urls(String base) {
        this.base = base;
    }

    /** Addresses below an absolute http(s) address, with or without a slash at its end. */
    public static Urls below(URI base) {
        String text = base.toString();
        return new Urls(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    public Urls then(String... segments) {
        StringBuilder path = new StringBuilder(base);
        for (String segment : segments) {
            path.append('/').append(encodeSegment(segment));
        }
        return new Urls(path.toString());
    }

    public URI uri() {
        return URI.create(base);
    }

    /** With parameters, in the map's order; empty values are left out. */
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
            throw new IllegalArgumentException("an id or alias is neither empty nor dots only");
        }
        return encode(segment);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
