package io.workspaces.client.error;

/** A metadata key is missing, or its value has the wrong type. The message does not contain the value. */
public final class MetadataException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    private final String key;

    private MetadataException(String code, String key, String detail) {
        super(Problem.local(code, detail), null);
        this.key = key;
    }

    /**
     * Creates the exception for a missing key.
     *
     * @param key the key
     * @return the exception, with the code {@code metadata_missing}
     */
    public static MetadataException missing(String key) {
        return new MetadataException("metadata_missing", key, "there is no metadata '" + key + "'");
    }

    /**
     * Creates the exception for a value of the wrong type.
     *
     * @param wanted what the value should be, for example {@code a whole number}
     * @param key the key
     * @return the exception, with the code {@code metadata_type}
     */
    public static MetadataException wrongType(String wanted, String key) {
        return new MetadataException("metadata_type", key, "the metadata '" + key + "' is not " + wanted);
    }

    /**
     * Returns the key.
     *
     * @return the key
     */
    public String key() {
        return key;
    }
}
