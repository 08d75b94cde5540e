package io.workspaces.keycloak.bulk.csv;

/** What a row says, or why it says nothing that could be done. */
public sealed interface RowReading permits InviteRow, ArchivedRow, RejectedRow {
    /** The row's number as a spreadsheet shows it. */
    long number();

    /** The address, normalized where it is one, else as it is written. */
    String email();
}
