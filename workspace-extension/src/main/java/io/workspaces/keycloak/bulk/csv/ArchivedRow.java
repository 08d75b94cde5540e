package io.workspaces.keycloak.bulk.csv;

/** Somebody who was Archived where the file was exported. A file brings nobody back. */
public record ArchivedRow(long number, String email) implements RowReading {}
