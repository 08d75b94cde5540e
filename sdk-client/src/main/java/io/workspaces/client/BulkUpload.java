package io.workspaces.client;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * A CSV file of people to invite. Large files are sent in parts. Immutable; each method answers a new upload.
 */
public final class BulkUpload {
    /** Gives the same bytes each time, so that a failed upload can be repeated. */
    private final CsvFile file;

    private final boolean abort;
    private final String key;

    private BulkUpload(CsvFile file, boolean abort, String key) {
        this.file = file;
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
        return new BulkUpload(CsvFile.of(file), false, newKey());
    }

    /**
     * The rows of a text; rows with errors are left out.
     *
     * @param csv with the header of the sample
     * @return the upload
     */
    public static BulkUpload ofText(String csv) {
        return new BulkUpload(CsvFile.of(csv), false, newKey());
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
        return new BulkUpload(file, true, key);
    }

    /**
     * Names the upload, so that the same file is not taken twice however often it is sent; a random name
     * unless told otherwise.
     *
     * @param name of one's own, for example of the file and its day
     * @return a new upload
     */
    public BulkUpload idempotencyKey(String name) {
        return new BulkUpload(file, abort, name);
    }

    CsvFile file() {
        return file;
    }

    String key() {
        return key;
    }

    Map<String, String> parameters(boolean dryRun) {
        return Map.of("dryRun", Boolean.toString(dryRun), "onError", abort ? "abort" : "skip", "fileName", file.name());
    }

    /** Without the rows. */
    @Override
    public String toString() {
        return "BulkUpload[" + file + "]";
    }
}
