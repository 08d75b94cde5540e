package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;

/** Refusals of a file that say where it is broken. */
final class CsvFault {
    private CsvFault() {}

    /** @param place row, column and cell, as {@link CheckedText} knows them */
    static WorkspacesException at(long row, int column, String place, String what) {
        return WorkspacesException.of(
                        ErrorCode.CSV_INVALID, "row %d, column %d%s: %s".formatted(row, column, place, what))
                .with("row", row)
                .with("column", column);
    }

    static WorkspacesException tooLarge(String what) {
        return WorkspacesException.of(ErrorCode.TOO_LARGE, what);
    }
}
