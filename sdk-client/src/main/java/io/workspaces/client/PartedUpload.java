package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Sends a file in parts, one after the other, each with its checksum; a part that fails is sent again. */
final class PartedUpload {
    /** Keycloak takes 10 MiB in one request. */
    static final long LARGEST_WHOLE = 8L * 1024 * 1024;

    private record Place(String id, int partSize, int parts) {}

    private final Api uploads;
    private final CsvFile file;

    PartedUpload(Api uploads, CsvFile file) {
        this.uploads = uploads;
        this.file = file;
    }

    /** The id of the stored file. */
    CompletableFuture<String> send() {
        Map<String, Object> announcement = new LinkedHashMap<>();
        if (!file.name().isEmpty()) {
            announcement.put("fileName", file.name());
        }
        announcement.put("size", file.size());
        announcement.put("sha256", file.sha256());
        Request begin = Request.of("POST", uploads.uri()).json(announcement);
        return uploads.send(begin, Place.class)
                .thenCompose(place -> send(place, 1).thenApply(sent -> place.id()));
    }

    private CompletableFuture<Void> send(Place place, int part) {
        if (part > place.parts()) {
            return CompletableFuture.completedFuture(null);
        }
        byte[] bytes = file.part((part - 1L) * place.partSize(), place.partSize());
        Request request = Request.of(
                        "PUT", uploads.then(place.id(), Integer.toString(part)).uri())
                .header("Content-Digest", digest(bytes))
                .body("application/octet-stream", BodyPublishers.ofByteArray(bytes));
        return uploads.tell(request).thenCompose(sent -> send(place, part + 1));
    }

    /** As RFC 9530 writes it. */
    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
