package io.workspaces.client.error;

/** A metadata key is missing, or its value is not of the wanted kind. The value is not in the message. */
public final class MetadataException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    private final String key;

    private MetadataException(String code, String key, String detail) {
        super(Problem.local(code, detail), null);
        this.key = key;
    }

    /**
     * A key that the user does not have.
     *
     * @param key the key
     * @return the error, code {@code metadata_missing}
     */
    public static MetadataException missing(String key) {
        return new MetadataException("metadata_missing", key, "there is no metadata '" + key + "'");
    }

    /**
     * A value that cannot be read as wanted.
     *
     * @param key the key
     * @param wanted what it should be, for example {@code a whole number}
     * @return the error, code {@code metadata_type}
     */
    public static MetadataException notA(String wanted, String key) {
        return new MetadataException("metadata_type", key, "the metadata '" + key + "' is not " + wanted);
    }

    /**
     * The key that was asked for.
     *
     * @return the key
     */
    public String key() {
        return key;
    }
}
