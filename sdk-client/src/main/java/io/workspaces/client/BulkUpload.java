package io.workspaces.client;

import io.workspaces.client.model.JobMode;
import io.workspaces.client.model.OnMissing;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A CSV file of people to invite or to change. Large files are sent in parts. Immutable; each method returns a new upload. */
public final class BulkUpload {
    /** Opens the same bytes each time, so that a failed upload can be repeated. */
    private final CsvFile file;

    private final boolean abort;
    private final String key;
    private final JobMode mode;
    private final OnMissing onMissing;

    private BulkUpload(CsvFile file, boolean abort, String key, JobMode mode, OnMissing onMissing) {
        this.file = file;
        this.abort = abort;
        this.key = key;
        this.mode = mode;
        this.onMissing = onMissing;
    }

    /**
     * Creates an upload of a file. Rows with errors are skipped.
     *
     * @param file a CSV file in UTF-8 or UTF-16, with the header of {@link BulkInvitations#sampleCsv()}; must not
     *     change during the upload
     * @return the upload
     */
    public static BulkUpload of(Path file) {
        return inviting(CsvFile.of(file));
    }

    /**
     * Creates an upload of a text. Rows with errors are skipped.
     *
     * @param csv the text, with the header of {@link BulkInvitations#sampleCsv()}
     * @return the upload
     */
    public static BulkUpload ofText(String csv) {
        return inviting(CsvFile.of(csv));
    }

    private static BulkUpload inviting(CsvFile file) {
        return new BulkUpload(file, false, UUID.randomUUID().toString(), JobMode.INVITE, OnMissing.INVITE);
    }

    /**
     * Invites nobody unless every row is valid.
     *
     * @return a new upload
     */
    public BulkUpload abortOnError() {
        return new BulkUpload(file, true, key, mode, onMissing);
    }

    /**
     * Sets the idempotency key, so that the server accepts the same file only once, however often it is sent.
     * Random by default.
     *
     * @param name the key, for example the file name with the date
     * @return a new upload
     */
    public BulkUpload idempotencyKey(String name) {
        return new BulkUpload(file, abort, name, mode, onMissing);
    }

    /**
     * Changes people who are members already instead of skipping them: a row finds its member by {@code Member Id},
     * else by address; an empty cell changes nothing, and {@code -} empties a field.
     *
     * @param missing what happens with rows that find no member
     * @return a new upload
     */
    public BulkUpload updating(OnMissing missing) {
        return new BulkUpload(file, abort, key, JobMode.UPDATE, missing);
    }

    CsvFile file() {
        return file;
    }

    String key() {
        return key;
    }

    Map<String, String> parameters(boolean dryRun) {
        return Map.of(
                "dryRun",
                Boolean.toString(dryRun),
                "onError",
                abort ? "abort" : "skip",
                "mode",
                mode.name().toLowerCase(Locale.ROOT),
                "onMissing",
                onMissing.name().toLowerCase(Locale.ROOT),
                "fileName",
                file.name());
    }

    /** Shows no rows. */
    @Override
    public String toString() {
        return "BulkUpload[" + file + "]";
    }
}
