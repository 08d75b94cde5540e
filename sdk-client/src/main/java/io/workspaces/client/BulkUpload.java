package io.workspaces.client;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A CSV file of people to invite. Immutable; each method answers a new upload. */
public final class BulkUpload {
    /** Republishes the same bytes each time, so that a failed upload can be repeated. */
    private final BodyPublisher content;

    private final boolean abort;
    private final String key;

    private BulkUpload(BodyPublisher content, boolean abort, String key) {
        this.content = content;
        this.abort = abort;
        this.key = key;
    }

    /**
     * The rows of a file; rows with errors are left out.
     *
     * @param file UTF-8 or UTF-16, with the header of the sample; must not change while it is sent
     * @return the upload
     */
    public static BulkUpload of(Path file) {
        try {
            return new BulkUpload(BodyPublishers.ofFile(file), false, newKey());
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows of a text; rows with errors are left out.
     *
     * @param csv with the header of the sample
     * @return the upload
     */
    public static BulkUpload ofText(String csv) {
        return new BulkUpload(BodyPublishers.ofString(csv), false, newKey());
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * Invites nobody unless every row is valid.
     *
     * @return a new upload
     */
    public BulkUpload abortOnError() {
        return new BulkUpload(content, true, key);
    }

    /**
     * Names the upload, so that the same file is not taken twice however often it is sent; a random name
     * unless told otherwise.
     *
     * @param name of one's own, for example of the file and its day
     * @return a new upload
     */
    public BulkUpload idempotencyKey(String name) {
        return new BulkUpload(content, abort, name);
    }

    BodyPublisher content() {
        return content;
    }

    String key() {
        return key;
    }

    Map<String, String> parameters(boolean dryRun) {
        return Map.of("dryRun", Boolean.toString(dryRun), "onError", abort ? "abort" : "skip");
    }

    /** Without the rows. */
    @Override
    public String toString() {
        return "BulkUpload[" + content.contentLength() + " bytes]";
    }
}
