package io.workspaces.client;

import io.workspaces.client.model.JobMode;
import io.workspaces.client.model.OnMissing;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A CSV file of people to invite or to change. Large files are sent in parts. Immutable; each method returns a new upload. */
public final class BulkUpload {
    /** Opens the same bytes each time, so that a failed upload can be repeated. */
    private final CsvFile file;

    private final String key;

    /** Parameters of the request by name. */
    private final Map<String, String> options;

    private BulkUpload(CsvFile file, String key, Map<String, String> options) {
        this.file = file;
        this.key = key;
        this.options = Collections.unmodifiableMap(options);
    }

    /**
     * Creates an upload of a file. Rows with errors are skipped.
     *
     * @param file a CSV file in UTF-8 or UTF-16, with a header such as that of {@link BulkInvitations#sampleCsv()}; must
     *     not change during the upload
     * @return the upload
     */
    public static BulkUpload of(Path file) {
        return new BulkUpload(CsvFile.of(file), newKey(), Map.of());
    }

    /**
     * Creates an upload of a text. Rows with errors are skipped.
     *
     * @param csv the text, with a header such as that of {@link BulkInvitations#sampleCsv()}
     * @return the upload
     */
    public static BulkUpload ofText(String csv) {
        return new BulkUpload(CsvFile.of(csv), newKey(), Map.of());
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
        return with("onError", "abort");
    }

    /**
     * Names the job for people. By default it goes by the name of the file.
     *
     * @param name at most 255 characters
     * @return a new upload
     */
    public BulkUpload named(String name) {
        return with("name", name);
    }

    /**
     * Sets the encoding of a file that does not show it, such as {@code windows-1252}.
     *
     * @param name {@code utf-8}, {@code utf-16} or {@code windows-1252}
     * @return a new upload
     */
    public BulkUpload charset(String name) {
        return with("charset", name);
    }

    /**
     * Leaves out columns with an unknown title. {@link io.workspaces.client.model.Job#ignoredColumns()} names them.
     *
     * @return a new upload
     */
    public BulkUpload ignoreUnknownColumns() {
        return with("ignoreUnknown", "true");
    }

    /**
     * Says what each column of the file is, whatever its title.
     *
     * @param titles a known title for each column from the left, such as {@code Email}; an empty text leaves the column
     *     out
     * @return a new upload
     */
    public BulkUpload columns(List<String> titles) {
        return with("columns", String.join(",", titles));
    }

    /**
     * Says that the first row of the file is a person already, and what each column is. Rows then count from there.
     *
     * @param titles a known title for each column from the left, such as {@code Email}; an empty text leaves the column
     *     out
     * @return a new upload
     */
    public BulkUpload withoutHeader(List<String> titles) {
        return columns(titles).with("header", "false");
    }

    /**
     * Sets the idempotency key, so that the server accepts the same file only once, however often it is sent.
     * Random by default.
     *
     * @param name the key, for example the file name with the date
     * @return a new upload
     */
    public BulkUpload idempotencyKey(String name) {
        return new BulkUpload(file, name, options);
    }

    /**
     * Changes people who are members already instead of skipping them: a row finds its member by {@code Member Id},
     * else by address; an empty cell changes nothing, and {@code -} empties a field.
     *
     * @param missing what happens with rows that find no member
     * @return a new upload
     */
    public BulkUpload updating(OnMissing missing) {
        return with("mode", JobMode.UPDATE.text()).with("onMissing", missing.text());
    }

    /**
     * Redirects the users whom the file invites to an app after they accept.
     *
     * @param clientId the client id of the app
     * @param address one of the client's registered redirect URIs
     * @return a new upload
     */
    public BulkUpload redirectTo(String clientId, URI address) {
        return with("clientId", clientId).with("redirectUri", address.toString());
    }

    private BulkUpload with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(parameter, value);
        return new BulkUpload(file, key, more);
    }

    CsvFile file() {
        return file;
    }

    String key() {
        return key;
    }

    Map<String, String> parameters(boolean dryRun) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("dryRun", Boolean.toString(dryRun));
        parameters.put("onError", "skip");
        parameters.put("mode", "invite");
        parameters.put("onMissing", "invite");
        parameters.put("fileName", file.name());
        parameters.putAll(options);
        return parameters;
    }

    Map<String, String> previewParameters() {
        return Map.of("charset", options.getOrDefault("charset", ""));
    }

    /** Shows no rows. */
    @Override
    public String toString() {
        return "BulkUpload[" + file + "]";
    }
}
