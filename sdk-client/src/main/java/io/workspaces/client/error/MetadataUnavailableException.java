package io.workspaces.client.error;

/**
 * The server cannot decrypt the metadata of the user, because its encryption key is missing or wrong. It does not say
 * whether the user has any. Everything else about the user is known.
 */
public final class MetadataUnavailableException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception, with the code {@code metadata_unavailable}. */
    public MetadataUnavailableException() {
        super(Problem.local("metadata_unavailable", "the server cannot decrypt the metadata for now"), null);
    }
}
