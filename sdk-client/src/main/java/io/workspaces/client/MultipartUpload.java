package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Sha256;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Uploads a file in parts, one after the other, each with a checksum. A part that fails is sent again. */
final class MultipartUpload {
    /** Keycloak accepts at most 10 MiB in one request. */
    static final long MAX_SINGLE_REQUEST_BYTES = 8L * 1024 * 1024;

    private record Upload(String id, int partSize, int parts) {}

    private final ApiClient uploads;
    private final CsvFile file;

    MultipartUpload(ApiClient uploads, CsvFile file) {
        this.uploads = uploads;
        this.file = file;
    }

    /** Returns the id of the stored file. */
    CompletableFuture<String> send() {
        Map<String, Object> announcement = new LinkedHashMap<>();
        if (!file.name().isEmpty()) {
            announcement.put("fileName", file.name());
        }
        announcement.put("size", file.size());
        announcement.put("sha256", file.sha256());
        Request begin = Request.of("POST", uploads.uri()).json(announcement);
        return uploads.send(begin, Upload.class)
                .thenCompose(upload -> send(upload, 1).thenApply(sent -> upload.id()));
    }

    private CompletableFuture<Void> send(Upload upload, int part) {
        if (part > upload.parts()) {
            return CompletableFuture.completedFuture(null);
        }
        byte[] bytes = file.read((part - 1L) * upload.partSize(), upload.partSize());
        Request request = Request.of(
                        "PUT", uploads.path(upload.id(), Integer.toString(part)).uri())
                .header("Content-Digest", digest(bytes))
                .body("application/octet-stream", BodyPublishers.ofByteArray(bytes));
        return uploads.run(request).thenCompose(sent -> send(upload, part + 1));
    }

    /** Formats the digest as RFC 9530 requires. */
    private static String digest(byte[] bytes) {
        byte[] hash = Sha256.newDigest().digest(bytes);
        return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    }
}
