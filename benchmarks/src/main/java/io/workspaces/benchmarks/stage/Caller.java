package io.workspaces.benchmarks.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * HTTP calls that cost this side little, on connections kept open; anything but success is an error.
 */
public final class Caller {
    private static final int KEPT = 64;

    static {
        System.setProperty("http.maxConnections", Integer.toString(KEPT));
    }

    private Caller() {}

    /** Reads. */
    public static String get(URI uri, String token) {
        return call("GET", uri, token, "", "");
    }

    /** Posts nothing, and waits for the answer however long it takes. */
    public static String post(URI uri, String token) {
        return call("POST", uri, token, "application/json", "");
    }

    /** Posts a form. */
    public static String postForm(URI uri, String token, String form) {
        return call("POST", uri, token, "application/x-www-form-urlencoded", form);
    }

    /** Puts nothing. */
    public static void put(URI uri, String token, String json) {
        call("PUT", uri, token, "application/json", json);
    }

    /** The id at the end of the Location header of what was posted. */
    public static String create(URI uri, String token, String json) {
        try {
            HttpURLConnection connection = open("POST", uri, token, "application/json", json);
            read(connection);
            String location = connection.getHeaderField("Location");
            return location.substring(location.lastIndexOf('/') + 1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String call(String method, URI uri, String token, String type, String body) {
        try {
            return read(open(method, uri, token, type, body));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static HttpURLConnection open(String method, URI uri, String token, String type, String body)
            throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestMethod(method);
        if (!token.isEmpty()) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        if (!type.isEmpty()) {
            byte[] bytes = body.getBytes(UTF_8);
            connection.setRequestProperty("Content-Type", type);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(bytes.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(bytes);
            }
        }
        return connection;
    }

    private static String read(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String body = in == null ? "" : new String(in.readAllBytes(), UTF_8);
            if (status >= 300) {
                throw new IllegalStateException(
                        connection.getRequestMethod() + " " + connection.getURL() + ": " + status + " " + body);
            }
            return body;
        }
    }
}
