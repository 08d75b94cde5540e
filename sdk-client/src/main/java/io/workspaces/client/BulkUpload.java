package io.workspaces.client;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A CSV file of people to invite. Large files are sent in parts. Immutable; each method returns a new upload. */
public final class BulkUpload {
    /** Opens the same bytes each time, so that a failed upload can be repeated. */
    private final CsvFile file;

    private final boolean abort;
    private final String key;

    private BulkUpload(CsvFile file, boolean abort, String key) {
        this.file = file;
        this.abort = abort;
        this.key = key;
    }

    /**
     * Creates an upload of a file. Rows with errors are skipped.
     *
     * @param file a CSV file in UTF-8 or UTF-16, with the header of {@link BulkInvitations#sampleCsv()}; must not
     *     change during the upload
     * @return the upload
     */
    public static BulkUpload of(Path file) {
        return new BulkUpload(CsvFile.of(file), false, newKey());
    }

    /**
     * Creates an upload of a text. Rows with errors are skipped.
     *
     * @param csv the text, with the header of {@link BulkInvitations#sampleCsv()}
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
     * Sets the idempotency key, so that the server accepts the same file only once, however often it is sent.
     * Random by default.
     *
     * @param name the key, for example the file name with the date
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

    /** Shows no rows. */
    @Override
    public String toString() {
        return "BulkUpload[" + file + "]";
    }
}
